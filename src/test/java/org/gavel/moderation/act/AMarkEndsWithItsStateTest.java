package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.roster.ActMark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is named for what they did not do: who leaves the state that an act made loses the act's mark. */
class AMarkEndsWithItsStateTest {

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink admin;

    @BeforeEach
    void aRoomOfTwo() {
        stage.at.permit("admin");
        admin = stage.signIn("admin");
        stage.at.join(1, "Ana");
        stage.at.join(2, "Ben");
    }

    private ActMark mark(String name) {
        return stage.entry(name).mark();
    }

    @Test
    void whoIsUnmutedPastGavelIsNotUnmutedByWhoMuted() {
        stage.act(admin, new ActRequest(Act.MUTE, List.of(), true, 0, null));

        stage.at.mute(1, false);

        assertThat(mark("Ana").act()).isEqualTo("unmute");
        assertThat(mark("Ana").by()).isNull();
        assertThat(mark("Ana").observed()).isTrue();
        assertThat(mark("Ben").by()).isEqualTo("admin");
    }

    @Test
    void whatIsSeenIsCorrectedByWhatIsSeenNext() {
        stage.act(admin, new ActRequest(Act.MUTE, List.of(), true, 0, null));

        stage.at.mute(1, false);
        stage.at.mute(1, true);

        assertThat(mark("Ana").act()).isEqualTo("mute");
        assertThat(mark("Ana").by()).isNull();
    }

    @Test
    void anActOfGavelIsNamedThoughItUndoesAnother() {
        stage.act(admin, new ActRequest(Act.MUTE, List.of(), true, 0, null));

        stage.act(admin, new ActRequest(Act.UNMUTE, List.of(stage.entry("Ana").handle()), false, 0, null));

        assertThat(mark("Ana").act()).isEqualTo("unmute");
        assertThat(mark("Ana").by()).isEqualTo("admin");
        assertThat(mark("Ana").observed()).isFalse();
    }

    @Test
    void whatIsDoneToSomebodyElseChangesNoMark() {
        stage.act(admin, new ActRequest(Act.MUTE, List.of(), true, 0, null));
        ActMark before = mark("Ben");

        stage.at.mute(1, false);

        assertThat(mark("Ben")).isSameAs(before);
    }

    @Test
    void whoMutesThemselvesIsNotMutedByAModerator() {
        stage.at.mute(1, true);

        assertThat(mark("Ana")).isNull();
    }

    @Test
    void whoComesBackHasNoMark() {
        stage.act(admin, new ActRequest(Act.MUTE, List.of(), true, 0, null));

        stage.at.leave(1);
        stage.at.join(3, "Ana");

        assertThat(mark("Ana")).isNull();
    }
}
