package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One event never overtakes another on its way to a socket, however short the switch's poll is and however many threads write. */
class EventsComeInTheirOrderTest {

    private static final int EVENTS = 20_000;
    private static final Pattern SERIAL = Pattern.compile("\"wireSerno\":(\\d+)");

    @Test
    void alsoWhenEachIsWrittenByItself() {
        try (Stage stage = new Stage(DemonstrationSettings.quiet().withQuiet(1))) {
            stage.join(Stage.ROOM, "Ada Lovelace");
            TestClient client = stage.watch("admin", Stage.ROOM);
            int ada = stage.demonstration.memberIds(Stage.ROOM).get(0);
            client.forget();
            for (int i = 0; i < EVENTS; i++) {
                stage.demonstration.flicker(Stage.ROOM, ada, i % 2 == 0, 700 + i % 100);
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
