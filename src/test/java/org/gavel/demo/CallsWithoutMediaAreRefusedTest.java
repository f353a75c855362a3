package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Where there is no media end the switch says why, calls are refused plainly, and everything else works. */
class CallsWithoutMediaAreRefusedTest {

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

    /** The class path of the tests has the library, but not what is native in it. */
    @Test
    void theNativeLibraryDoesNotLoad() {
        with(System.getProperty("java.class.path"), demonstration -> {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> demonstration.mediaProblem().isPresent());
            assertThat(demonstration.mediaProblem().orElseThrow()).contains("does not load");
        });
    }

    private static jakarta.json.JsonObject invite() {
        return org.gavel.json.JsonText.object()
                .add("sdp", CallClient.OFFER)
                .add("dialogParams", org.gavel.json.JsonText.object().add("callID", "a"))
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
