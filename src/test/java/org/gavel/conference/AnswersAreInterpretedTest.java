package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The switch's texts become outcomes. A text that says neither yes nor no has an unconfirmed outcome (docs/protocol.md §8.2). */
class AnswersAreInterpretedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Conference ops-7 not found|NO_SUCH_CONFERENCE",
                "Non-Existant ID 99999|NO_SUCH_MEMBER",
                "Non-Existant member|NO_SUCH_MEMBER",
                "member 12 is on hold|MEMBER_ON_HOLD",
                "Only 1 Canvas|ONLY_ONE_CANVAS",
                "Invalid DATA|INVALID_DATA",
                "Invalid layout [x]|INVALID_LAYOUT",
                "floor is held by 12|FLOOR_HELD",
                "cannot set floor on a member in an active video role|FLOOR_BY_ROLE",
                "Conference is not in mixing mode|NOT_MIXING",
                "conference is not in mixing mode|NOT_MIXING",
                "(play) File: x.wav not found.|FILE_NOT_FOUND",
                "file [x] is already being used for recording.|FILE_IN_USE",
                "something new|UNKNOWN"
            })
    void refusalsAreNamed(String text, CommandRefusal refusal) {
        assertThat(new ResponseText("-ERR " + text + "\n").outcome())
                .isEqualTo(new CommandOutcome.Failed(refusal, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "mute <[member_id|all]|last|non_moderator> [<quiet>]", "Agc 122 = 0"})
    void neitherYesNorNoIsUnconfirmed(String text) {
        assertThat(new ResponseText(text).outcome()).isInstanceOf(CommandOutcome.Unconfirmed.class);
    }

    @Test
    void anyLineThatSaysYesIsEnough() {
        assertThat(new ResponseText("Stopped recording file /x.wav\n+OK Stopped recording 0 files\n").outcome())
                .isEqualTo(new CommandOutcome.Done("+OK Stopped recording 0 files"));
    }

    @Test
    void aCallThatIsNotPermittedIsRefused() {
        assertThat(new ResponseText("INVALID CALL").outcome())
                .isEqualTo(new CommandOutcome.Failed(CommandRefusal.INVALID_CALL, "INVALID CALL"));
    }

    @Test
    void eachMemberHasTheirOwnOutcome() {
        ResponseText text = new ResponseText("""
                +OK mute 66
                -ERR member 65 is on hold
                +OK kicked 64
                +OK Volume IN 63 = -4
                -ERR Non-Existant ID 62
                +OK unmute 61
                +OK Stopped 1 files.
                """);

        assertThat(text.memberOutcomes())
                .containsExactly(
                        Map.entry(66L, new CommandOutcome.Done("+OK mute 66")),
                        Map.entry(
                                65L, new CommandOutcome.Failed(CommandRefusal.MEMBER_ON_HOLD, "member 65 is on hold")),
                        Map.entry(64L, new CommandOutcome.Done("+OK kicked 64")),
                        Map.entry(63L, new CommandOutcome.Done("+OK Volume IN 63 = -4")),
                        Map.entry(62L, new CommandOutcome.Failed(CommandRefusal.NO_SUCH_MEMBER, "Non-Existant ID 62")),
                        Map.entry(61L, new CommandOutcome.Done("+OK unmute 61")));
    }
}
