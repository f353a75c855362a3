package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.roster.ActMark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A row names the moderator of an act only while the member is in the state that the act made. */
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
    void anUnmuteOutsideGavelIsNotAttributedToTheMuter() {
        stage.act(admin, new ActRequest(Act.MUTE, List.of(), true, "", null));

        stage.at.mute(1, false);

        assertThat(mark("Ana").act()).isEqualTo("unmute");
        assertThat(mark("Ana").by()).isNull();
        assertThat(mark("Ana").observed()).isTrue();
        assertThat(mark("Ben").by()).isEqualTo("admin");
    }

    @Test
    void aLaterRowCorrectsTheMark() {
        stage.act(admin, new ActRequest(Act.MUTE, List.of(), true, "", null));

        stage.at.mute(1, false);
        stage.at.mute(1, true);

        assertThat(mark("Ana").act()).isEqualTo("mute");
        assertThat(mark("Ana").by()).isNull();
    }

    @Test
    void anActOfGavelIsNamedThoughItUndoesAnother() {
        stage.act(admin, new ActRequest(Act.MUTE, List.of(), true, "", null));

        stage.act(admin, new ActRequest(Act.UNMUTE, List.of(stage.entry("Ana").handle()), false, "", null));

        assertThat(mark("Ana").act()).isEqualTo("unmute");
        assertThat(mark("Ana").by()).isEqualTo("admin");
        assertThat(mark("Ana").observed()).isFalse();
    }

    @Test
    void anActOnAnotherMemberChangesNoMark() {
        stage.act(admin, new ActRequest(Act.MUTE, List.of(), true, "", null));
        ActMark before = mark("Ben");

        stage.at.mute(1, false);

        assertThat(mark("Ben")).isSameAs(before);
    }

    @Test
    void aSelfMuteIsNotAttributedToAModerator() {
        stage.at.mute(1, true);

        assertThat(mark("Ana")).isNull();
    }

    @Test
    void aMemberWhoReturnsHasNoMark() {
        stage.act(admin, new ActRequest(Act.MUTE, List.of(), true, "", null));

        stage.at.leave(1);
        stage.at.join(3, "Ana");

        assertThat(mark("Ana")).isNull();
    }
}
