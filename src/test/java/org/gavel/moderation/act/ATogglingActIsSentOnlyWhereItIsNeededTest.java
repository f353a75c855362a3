package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gavel.conference.MemberState;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command that undoes itself when it is sent again never takes back what another moderator did a moment ago. */
class ATogglingActIsSentOnlyWhereItIsNeededTest {

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink ann;
    private ModeratorLink bob;

    @BeforeEach
    void aRoomOfTwo() {
        stage.at.permit("super");
        stage.at.permit("admin");
        stage.at.mayApi.add("super");
        stage.at.mayApi.add("admin");
        ann = stage.signIn("super");
        bob = stage.signIn("admin");
        stage.at.join(1, "Ana");
        stage.at.join(2, "Ben");
        stage.at.turn(1, MemberState.VIDEO, true);
        stage.at.commands.clear();
    }

    private CompletableFuture<ActResult> begin(ModeratorLink link, Act act) {
        ActRequest request = new ActRequest(act, List.of(stage.entry("Ana").handle()), false, "", null);
        return stage.begin(link, request).toCompletableFuture();
    }

    @Test
    void whatTheRowShowsAlreadyIsDoneWithoutACommand() {
        stage.at.turn(1, MemberState.VIDEO_FLOOR_LOCKED, true);

        ActResult result = begin(ann, Act.VFLOOR).join();

        assertThat(result.ok()).isEqualTo(1);
        assertThat(stage.at.commands).isEmpty();
    }

    @Test
    void whatTheRowDoesNotShowIsSent() {
        CompletableFuture<ActResult> given = begin(ann, Act.VFLOOR);
        stage.at.turn(1, MemberState.VIDEO_FLOOR_LOCKED, true);

        assertThat(given.join().ok()).isEqualTo(1);
        assertThat(stage.at.commands).containsExactly("api 3000-seven.local vid-floor 1 force");
    }

    @Test
    void theSecondOfTwoModeratorsAtTheSameTimeSendsNothing() {
        CompletableFuture<ActResult> first = begin(ann, Act.VFLOOR);

        ActResult second = begin(bob, Act.VFLOOR).join();

        assertThat(second.failures().get(0).why().key()).isEqualTo("outcome.underway");
        assertThat(stage.at.commands).hasSize(1);
        assertThat(stage.entry("Ana").pending())
                .as("the first one is still on its way")
                .isEqualTo("vfloor");
        stage.at.turn(1, MemberState.VIDEO_FLOOR_LOCKED, true);
        assertThat(first.join().ok()).isEqualTo(1);
        assertThat(stage.entry("Ana").mark().by()).isEqualTo("super");
    }

    /** Somebody without Gavel gave the floor just before, so the switch took it. */
    @Test
    void anAnswerThatItWentTheOtherWayIsNoSuccess() {
        stage.at.answer = "+OK floor none\n";

        CompletableFuture<ActResult> given = begin(ann, Act.VFLOOR);
        stage.scheduler.passTime();

        assertThat(given).isCompletedWithValueMatching(result -> result.ok() == 0 && result.unconfirmed() == 1);
        assertThat(stage.entry("Ana").mark().failure().key()).isEqualTo("outcome.unconfirmed");
    }

    @Test
    void theAudioFloorOfAnotherIsToldAsTheReason() {
        stage.at.answer = "-ERR floor is held by 2\n";

        ActResult result = begin(ann, Act.FLOOR).join();

        assertThat(result.failures().get(0).why().key()).isEqualTo("refusal.FLOOR_HELD");
    }
}
