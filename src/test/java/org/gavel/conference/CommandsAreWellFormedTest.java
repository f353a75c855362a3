package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.gavel.json.JsonText;
import org.gavel.moderation.act.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that the switch would misunderstand cannot be made. */
class CommandsAreWellFormedTest {

    private static final ConferenceId ROOM = new ConferenceId("ops-7", "pbx.test");
    private static final Target ONE = new Target.One(12);

    @Test
    void aLevelIsSentAsText() {
        JsonObject data = Act.GAIN.command(ONE, "-4").control().orElseThrow();

        assertThat(data.get("value")).isInstanceOf(JsonString.class);
        assertThat(data)
                .isEqualTo(JsonText.readObject("{\"application\":\"conf-control\",\"command\":\"volume_in\","
                        + "\"id\":12,\"value\":\"-4\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "5", "9", "2147483647", "", "x", "+1", "1 2"})
    void noLevelIsBeyondWhatTheSwitchSets(String level) {
        assertThatIllegalArgumentException().isThrownBy(() -> Act.GAIN.command(ONE, level));
        assertThatIllegalArgumentException().isThrownBy(() -> Act.VOLUME.command(ONE, level));
    }

    @Test
    void noCommandToMembersIsWithoutMembers() {
        Target room = new Target.Room();

        assertThatIllegalArgumentException().isThrownBy(() -> Act.MUTE.command(room, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Act.KICK.command(room, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Act.GAIN.command(room, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Act.LOCK.command(ONE, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Act.TONES.command(room, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Act.PIN.command(ONE, "1"));
    }

    /** A blank would make a second argument of it ({@code docs/protocol.md} §8.1). */
    @ParameterizedTest
    @ValueSource(strings = {"", "12 34", "12'", "12\\", "mod 12", "12\n", "١٢", "123456789012345678901"})
    void aPinIsOneWordOfDigits(String pin) {
        assertThatIllegalArgumentException().isThrownBy(() -> Act.PIN.command(new Target.Room(), pin));
    }

    @Test
    void lockAndUnlockAreForTheApiAlone() {
        ConferenceCommand lock = Act.LOCK.command(new Target.Room(), "");
        ConferenceCommand unlock = Act.UNLOCK.command(new Target.Room(), "");

        assertThat(lock.control()).isEmpty();
        assertThat(unlock.control()).isEmpty();
        assertThat(lock.apiArgument(SwitchName.usual(ROOM))).isEqualTo("ops-7 lock");
        assertThat(unlock.apiArgument(SwitchName.usual(ROOM))).isEqualTo("ops-7 unlock");
    }

    @Test
    void linesNameTheTarget() {
        assertThat(Act.MUTE.command(new Target.All(), "").line(ROOM)).isEqualTo("ops-7 mute all");
        assertThat(Act.KICK.command(new Target.NonModerators(), "").line(ROOM)).isEqualTo("ops-7 kick non_moderator");
        assertThat(Act.VOLUME.command(ONE, "3").line(ROOM)).isEqualTo("ops-7 volume_out 12 3");
    }
}
