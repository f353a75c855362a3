package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An answer of the API comes before the switch's rows. The row shows it at once, and keeps it unless the switch's row never
 * follows.
 */
class TheSwitchsAnswerCountsBeforeTheRowTest {

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink link;

    @BeforeEach
    void aMemberWhoTalksAndRowsThatWait() {
        stage.at.permit("super");
        stage.at.mayApi.add("super");
        link = stage.signIn("super");
        stage.at.join(1, "Ana");
        stage.at.holdsRows = true;
    }

    private ActResult act(Act act) {
        return stage.act(link, new ActRequest(act, List.of(stage.entry("Ana").handle()), false, "", null));
    }

    private boolean isMuted() {
        return stage.entry("Ana").member().audio().muted();
    }

    @Test
    void theOutcomeIsThereWithTheAnswer() {
        ActResult result = act(Act.MUTE);

        assertThat(result.ok()).isEqualTo(1);
        assertThat(isMuted()).isTrue();
        assertThat(stage.entry("Ana").pending()).isNull();
        assertThat(stage.entry("Ana").mark().failure()).isNull();
        assertThat(stage.room.roster().counts().of(RosterFilter.MUTED)).isEqualTo(1);
    }

    @Test
    void aRowFromBeforeTheAnswerUndoesNothing() {
        stage.at.mute(1, false);
        act(Act.MUTE);

        stage.at.sendHeld(1);

        assertThat(isMuted()).isTrue();
    }

    @Test
    void rowsAfterTheConfirmingOneCount() {
        act(Act.MUTE);
        stage.at.sendHeld(1);
        stage.at.mute(1, false);

        stage.at.sendHeld(1);

        assertThat(isMuted()).isFalse();
    }

    @Test
    void theLaterOfTwoActsCounts() {
        act(Act.MUTE);
        act(Act.UNMUTE);
        assertThat(isMuted()).isFalse();

        stage.at.sendHeld(1);

        assertThat(isMuted()).isFalse();
    }

    @Test
    void aRowThatNeverFollowsIsRightAndSaysSo() {
        stage.at.holdsRows = false;
        stage.at.losesEvents = true;
        act(Act.MUTE);
        assertThat(isMuted()).isTrue();

        stage.scheduler.passTime();

        RosterEntry ana = stage.entry("Ana");
        assertThat(ana.member().audio().muted()).isFalse();
        assertThat(ana.mark().failure().key()).isEqualTo("outcome.unconfirmed");
    }

    @Test
    void aMemberWhoLeavesIsForgotten() {
        act(Act.MUTE);
        stage.at.leave(1);

        stage.at.sendHeld(2);
        stage.scheduler.passTime();

        assertThat(stage.room.roster().size()).isZero();
    }
}
