package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Events reach a socket in their order, however short the switch's poll is and however many threads write. */
class EventsComeInTheirOrderTest {

    private static final int EVENTS = 20_000;
    private static final Pattern SERIAL = Pattern.compile("\"wireSerno\":(\\d+)");

    @Test
    void alsoWhenEachIsWrittenByItself() {
        try (DemoStage stage = new DemoStage(DemonstrationSettings.quiet().withQuiet(1))) {
            stage.join(DemoStage.ROOM, "Ada Lovelace");
            TestClient client = stage.watch("admin", DemoStage.ROOM);
            int ada = stage.demonstration.memberIds(DemoStage.ROOM).get(0);
            client.forget();
            for (int i = 0; i < EVENTS; i++) {
                stage.demonstration.flicker(DemoStage.ROOM, ada, i % 2 == 0, 700 + i % 100);
            }
            List<String> frames = client.awaitFrames(frame -> frame.contains("\"modify\""), EVENTS);

            assertThat(frames.stream().map(EventsComeInTheirOrderTest::serial)).isSorted();
        }
    }

    private static Long serial(String frame) {
        return SERIAL.matcher(frame)
                .results()
                .map(MatchResult::group)
                .map(text -> Long.valueOf(text.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
