package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.File;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

/** Without a media end the switch says why, refuses calls, and does everything else. */
class CallsWithoutMediaAreRefusedTest {

    private static final Pattern NATIVES = Pattern.compile("webrtc-java-[\\d.]+-[a-z]");

    @Test
    void nothingTellsWhereTheLibrariesLie() {
        with("", demonstration -> {
            assertThat(demonstration.mediaProblem().orElseThrow()).contains("gavel.demo.media");
            TestClient client = TestClient.connect(demonstration.uri());
            client.login("1000");
            String reply = client.requestText("verto.invite", invite());
            assertThat(reply).contains("Cannot set media options", "\"causeCode\":88", "CALL ERROR");
            assertThat(client.subscribe("presence").toString()).contains("subscribedChannels");
            client.leave();
        });
    }

    @Test
    void theLibrariesAreNotThere() {
        with(
                "/nowhere/at/all",
                demonstration ->
                        assertThat(demonstration.mediaProblem().orElseThrow()).contains("/nowhere/at/all"));
    }

    @Test
    void theNativeLibraryDoesNotLoad() {
        String withoutNatives = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !NATIVES.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
        with(withoutNatives, demonstration -> {
            await().until(() -> demonstration.mediaProblem().isPresent());
            assertThat(demonstration.mediaProblem().orElseThrow()).contains("does not load");
        });
    }

    private static JsonObject invite() {
        return JsonText.object()
                .add("sdp", CallClient.OFFER)
                .add("dialogParams", JsonText.object().add("callID", "a"))
                .build();
    }

    private static void with(String media, Consumer<DemonstrationSwitch> test) {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
        try (DemonstrationSwitch demonstration =
                DemonstrationSwitch.start(DemonstrationSettings.quiet().withMedia(media), executor)) {
            test.accept(demonstration);
        } finally {
            executor.shutdownNow();
        }
    }
}
