package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.gavel.captures.Recording;
import org.gavel.captures.Recording.Line;
import org.junit.jupiter.api.Test;

/**
 * A call whose socket is lost, taken over, or never comes back; one that may not recover; and two legs of one session, of which the end
 * of the second takes the first one's grants. Every reply and every event is the recorded one.
 */
class CallsComeBackAsRecordedTest {

    private static final String ROOM = "3300-seven.local";

    @Test
    void theFramesAreTheRecordedOnes() {
        try (DemoStage stage = new DemoStage(DemonstrationSettings.quiet()
                .withQuiet(5)
                .withFirstMemberId(143)
                .withCallTimes(1, 60))) {
            stage.demonstration.join(ROOM, Caller.phone("2001", "Bot 1"));
            stage.demonstration.join(ROOM, Caller.phone("2005", "Bot 5"));
            CallReplay replay = new CallReplay(stage).when("== socket lost, never comes back", () -> {});
            replay.when("gone from the member list", () -> awaitGone(stage, "1011"))
                    .when("== two legs", () -> awaitGone(stage, "1012"));
            replay.play(section());
            for (String who : List.of("1010", "1010b", "1011", "1012", "1000")) {
                assertThat(String.join("\n", replay.replies(who)))
                        .isEqualTo(String.join("\n", replay.recordedReplies(who)));
                assertThat(String.join("\n", replay.events(who)))
                        .isEqualTo(String.join("\n", replay.recordedEvents(who)));
            }
        }
    }

    /** The client goes, and after the time for its return so does the member. */
    private static void awaitGone(DemoStage stage, String user) {
        stage.demonstration.faults().drop(user);
        await().until(() -> !stage.demonstration.conference(ROOM + " list").contains("Leg " + user));
    }

    private static List<Line> section() {
        List<Line> lines = Recording.load("reconnect").lines();
        return lines.subList(index(lines, "== WebRTC leg: socket lost"), index(lines, "== userVariables"));
    }

    private static int index(List<Line> lines, String note) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).note().startsWith(note)) {
                return i;
            }
        }
        throw new IllegalArgumentException(note);
    }
}
