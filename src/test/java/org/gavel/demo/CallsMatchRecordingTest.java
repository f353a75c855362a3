package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gavel.captures.Recording;
import org.gavel.captures.Recording.Line;
import org.junit.jupiter.api.Test;

/**
 * The recorded calls: an echo, a moderator and a plain member in a room, a command of the plain member, a forged row, keys pressed, hold,
 * a kick, an unknown number, a call to a user who is busy. Every reply and every event is the recorded one, in the recorded order.
 */
class CallsMatchRecordingTest {

    @Test
    void theFramesAreTheRecordedOnes() {
        List<Line> lines = Recording.load("webrtc-join").lines();
        try (DemoStage stage =
                new DemoStage(DemonstrationSettings.quiet().withQuiet(5).withFirstMemberId(201))) {
            stage.demonstration.join(DemoStage.ROOM, Caller.phone("2001", "Bot 1"));
            stage.demonstration.join(DemoStage.ROOM, Caller.phone("2002", "Bot 2"));
            CallReplay replay = new CallReplay(stage)
                    .when(
                            "is 1010 still receiving",
                            () -> stage.demonstration.join(DemoStage.ROOM, Caller.phone("2009", "Bot 9")));
            replay.play(lines);
            for (String who : List.of("1000", "1010")) {
                assertThat(String.join("\n", replay.replies(who)))
                        .isEqualTo(String.join("\n", replay.recordedReplies(who)));
                assertThat(String.join("\n", replay.events(who)))
                        .isEqualTo(String.join("\n", replay.recordedEvents(who)));
            }
        }
    }
}
