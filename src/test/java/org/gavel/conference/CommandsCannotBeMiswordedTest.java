package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that the switch would misunderstand cannot be made. */
class CommandsCannotBeMiswordedTest {

    private static final ConferenceId ROOM = new ConferenceId("ops-7", "pbx.test");
    private static final Target ONE = new Target.One(12);

    @Test
    void aLevelIsSentAsText() {
        JsonObject data = new ConferenceCommand.Gain(ONE, -4).control().orElseThrow();

        assertThat(data.get("value")).isInstanceOf(JsonString.class);
        assertThat(data)
                .isEqualTo(JsonText.readObject("{\"application\":\"conf-control\",\"command\":\"volume_in\","
                        + "\"id\":12,\"value\":\"-4\"}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 5, 9, Integer.MAX_VALUE})
    void noLevelIsBeyondWhatTheSwitchSets(int level) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConferenceCommand.Gain(ONE, level));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConferenceCommand.Volume(ONE, level));
    }

    @Test
    void noCommandToMembersIsWithoutMembers() {
        Target room = new Target.Room();

        assertThatIllegalArgumentException().isThrownBy(() -> new ConferenceCommand.Mute(room));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConferenceCommand.Kick(room));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConferenceCommand.Gain(room, 1));
    }

    @Test
    void lockAndUnlockAreForTheApiAlone() {
        assertThat(new ConferenceCommand.Lock().control()).isEmpty();
        assertThat(new ConferenceCommand.Unlock().control()).isEmpty();
        assertThat(new ConferenceCommand.Lock().apiArgument(SwitchName.usual(ROOM)))
                .isEqualTo("ops-7 lock");
        assertThat(new ConferenceCommand.Unlock().apiArgument(SwitchName.usual(ROOM)))
                .isEqualTo("ops-7 unlock");
    }

    @Test
    void linesNameTheTarget() {
        assertThat(new ConferenceCommand.Mute(new Target.All()).line(ROOM)).isEqualTo("ops-7 mute all");
        assertThat(new ConferenceCommand.Kick(new Target.NonModerators()).line(ROOM))
                .isEqualTo("ops-7 kick non_moderator");
        assertThat(new ConferenceCommand.Volume(ONE, 3).line(ROOM)).isEqualTo("ops-7 volume_out 12 3");
    }
}
