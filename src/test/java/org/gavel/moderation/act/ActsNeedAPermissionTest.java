package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gavel.account.AccessRefusal;
import org.gavel.account.AccountStatus;
import org.gavel.account.Permission;
import org.gavel.account.Permit;
import org.gavel.account.Scope;
import org.gavel.account.TestPolicy;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.Effect;
import org.gavel.conference.MemberState;
import org.gavel.moderation.FakeSwitch;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The switch would carry out any moderator's act. Gavel sends only acts that are granted, and audits the others as refusals. */
class ActsNeedAPermissionTest {

    private static final ConferenceId ROOM = FakeSwitch.ROOM;

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink admin;

    @BeforeEach
    void aRoomOfTwo() {
        stage.at.permit("admin");
        stage.at.mayApi.add("admin");
        admin = stage.signIn("admin");
        admin.learnApi();
        stage.at.join(1, "Ana");
        stage.at.join(2, "Ben");
        // The members have everything that an act needs, so only the permission decides.
        stage.at.turn(2, MemberState.VIDEO, true);
        stage.at.commands.clear();
    }

    private ActResult attempt(Act act) {
        List<Integer> on = act.onRoom() ? List.of() : List.of(stage.entry("Ben").handle());
        return stage.act(
                admin,
                new ActRequest(
                        act, on, false, act.entered().map(ActValue::example).orElse(""), null));
    }

    private void recorded(Act act, List<String> file) {
        stage.room.recordingActBegins();
        stage.room.recordingActEnded(act, file, true);
    }

    private void record(Act.When state) {
        List<String> file = List.of(ActValue.RECORDING.example());
        if (state != Act.When.NOT_RECORDING) {
            recorded(Act.RECORDSTART, file);
        }
        if (state == Act.When.RECORDING_PAUSED) {
            recorded(Act.RECORDPAUSE, file);
        }
    }

    private static Set<Permission> allBut(Permission... without) {
        Set<Permission> some = EnumSet.allOf(Permission.class);
        Stream.of(without).forEach(some::remove);
        return some;
    }

    private void assertRefused(Act act, Permission lacks) {
        ActResult result = attempt(act);

        assertThat(result.why().key()).isEqualTo("gate.notPermitted");
        assertThat(stage.at.commands).isEmpty();
        AccessRefusal refusal =
                stage.policy.refusals.all().get(stage.policy.refusals.all().size() - 1);
        assertThat(refusal.why()).isEqualTo(lacks.wire());
        assertThat(refusal.attempt()).isEqualTo(act.wire());
        assertThat(refusal.room()).isEqualTo(ROOM);
        assertThat(stage.permit.refusal(admin, stage.room, act)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void aGrantedActIsSent(Act act) {
        stage.policy.grant(admin.moderator().id(), Set.of(Permission.SEE, act.permission()));
        if (act.effect() instanceof Effect.Turns turns) {
            stage.at.turn(2, turns.state(), !turns.on());
        }
        act.when().ifPresent(this::record);

        attempt(act);

        assertThat(stage.at.commands).hasSize(1);
        assertThat(stage.policy.refusals.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void everythingElseGrantedIsNotEnough(Act act) {
        stage.policy.grant(admin.moderator().id(), allBut(act.permission()));

        assertRefused(act, act.permission());
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void thePermissionToSeeTheRoomIsNotEnough(Act act) {
        stage.policy.grant(admin.moderator().id(), Set.of(Permission.SEE));

        assertRefused(act, act.permission());
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void anActNeedsThePermissionToSeeTheRoom(Act act) {
        stage.policy.grant(admin.moderator().id(), allBut(Permission.SEE));

        assertRefused(act, Permission.SEE);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void aGrantForOtherRoomsIsNoneForThis(Act act) {
        stage.policy.grant(
                admin.moderator().id(),
                new Permit(TestPolicy.EVERYTHING, new Scope.OneRoom("3001-seven.local", "seven.local"), null, null),
                new Permit(TestPolicy.EVERYTHING, new Scope.RoomsLike("31*", "seven.local"), null, null));

        assertRefused(act, Permission.SEE);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void aGrantThatIsOverOrHasNotBegunIsNone(Act act) {
        Instant now = Instant.now();
        stage.policy.grant(
                admin.moderator().id(),
                new Permit(TestPolicy.EVERYTHING, new Scope.AllRooms(), null, now.minusSeconds(60)),
                new Permit(TestPolicy.EVERYTHING, new Scope.AllRooms(), now.plusSeconds(60), null));

        assertRefused(act, Permission.SEE);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void aDeactivatedAccountMayDoNothing(Act act) {
        stage.policy.put(new AccountStatus(
                admin.moderator().id(),
                "admin",
                false,
                false,
                null,
                List.of(new Permit(TestPolicy.EVERYTHING, new Scope.AllRooms(), null, null))));

        assertRefused(act, Permission.SEE);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void aRevokedActIsRefusedAtOnce(Act act) {
        assertThat(stage.permit.refusal(admin, stage.room, act)).isEmpty();

        stage.policy.grant(admin.moderator().id());

        assertRefused(act, Permission.SEE);
    }
}
