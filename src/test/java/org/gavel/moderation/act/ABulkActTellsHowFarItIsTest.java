package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.gavel.conference.MemberState;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.roster.RosterEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An act on many members tells how many have an outcome, and for which of them it can be repeated. */
class ABulkActTellsHowFarItIsTest {

    private static final int MEMBERS = 50;

    private final ModerationStage stage = new ModerationStage();
    private final List<Integer> told = new ArrayList<>();
    private ModeratorLink link;

    @BeforeEach
    void aRoomOfFifty() {
        stage.at.permit("super");
        stage.at.mayApi.add("super");
        link = stage.signIn("super");
        IntStream.rangeClosed(1, MEMBERS).forEach(id -> stage.at.join(id, "Member " + id));
    }

    private ActResult onAll(Act act) {
        List<Integer> all =
                stage.room.roster().entries().stream().map(RosterEntry::handle).toList();
        CompletableFuture<ActResult> begun = stage.begin(link, new ActRequest(act, all, false, "", null), this::tell)
                .toCompletableFuture();
        stage.scheduler.passTime();
        return begun.join();
    }

    private void tell(int settled, int of) {
        assertThat(of).isEqualTo(MEMBERS);
        told.add(settled);
    }

    @Test
    void theCountGrowsToAll() {
        ActResult result = onAll(Act.MUTE);

        assertThat(result.ok()).isEqualTo(MEMBERS);
        assertThat(result.next().again()).isEmpty();
        assertThat(told).isSorted().endsWith(MEMBERS).contains(MEMBERS / 2);
    }

    @Test
    void thoseOnWhomItFailedAndWhoAreStillThereCanBeTriedAgain() {
        stage.at.turn(3, MemberState.VIDEO, true);

        ActResult result = onAll(Act.VMUTE);

        assertThat(result.failures()).hasSize(MEMBERS - 1);
        assertThat(result.next().again())
                .hasSize(MEMBERS - 1)
                .doesNotContain(stage.entry("Member 3").handle());
    }

    @Test
    void thoseWhoLeftAreNotTriedAgain() {
        // By the control channel: the API's silence is an outcome of its own.
        stage.at.permit("admin");
        ModeratorLink admin = stage.signIn("admin");
        stage.at.silent = true;
        int leaves = stage.entry("Member 7").handle();
        int stays = stage.entry("Member 8").handle();
        CompletableFuture<ActResult> begun = stage.begin(
                        admin, new ActRequest(Act.MUTE, List.of(leaves, stays), false, "", null))
                .toCompletableFuture();

        stage.at.leave(7);
        stage.scheduler.passTime();

        ActResult result = begun.join();
        assertThat(result.failures()).hasSize(1);
        assertThat(result.silent()).containsExactly(stays);
        assertThat(result.next().again()).containsExactly(stays);
    }
}
