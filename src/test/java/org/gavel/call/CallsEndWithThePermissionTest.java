package org.gavel.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.account.Permit;
import org.gavel.account.Scope;
import org.gavel.account.TestPolicy;
import org.gavel.audit.AuditResult;
import org.junit.jupiter.api.Test;

/** A call ends with its reason as soon as its moderator loses the permission by which they made it. Other calls go on. */
class CallsEndWithThePermissionTest {

    private final CallStage stage = new CallStage();

    private static Set<Permission> allBut(Permission... without) {
        Set<Permission> some = EnumSet.allOf(Permission.class);
        some.removeAll(Set.of(without));
        return some;
    }

    private void mayOnly(Set<Permission> what) {
        stage.policy.grant("anna", what);
    }

    private void assertIsEnded(CallId id) {
        assertThat(stage.page.cause()).isEqualTo("NOT_PERMITTED");
        assertThat(stage.page.now()).isEmpty();
        assertThat(stage.line().last().method()).isEqualTo("verto.bye");
        assertThat(stage.line().last().call()).isEqualTo(id.text());
    }

    @Test
    void aCallToARoomEndsWithThePermissionToJoin() {
        CallId id = stage.joined();
        mayOnly(allBut(Permission.JOIN));

        assertIsEnded(id);
        assertThat(stage.policy.refusals.all()).isEmpty();
    }

    @Test
    void aCallToARoomEndsWithThePermissionToSeeIt() {
        CallId id = stage.joined();
        stage.policy.grant(
                "anna",
                new Permit(TestPolicy.EVERYTHING, new Scope.OneRoom("3001-seven.local", "seven.local"), null, null));

        assertIsEnded(id);
    }

    @Test
    void aCallToANumberEndsWithThePermissionToDial() {
        CallId id = CallStage.id();
        stage.request(CallStage.dial(id, "1001"));
        stage.answered(id);
        mayOnly(allBut(Permission.DIAL));

        assertIsEnded(id);
    }

    @Test
    void theNumberOfARoomIsLostWithTheRoom() {
        stage.rooms.open(CallStage.ROOM);
        CallId id = CallStage.id();
        stage.request(CallStage.dial(id, "3000@seven.local"));
        stage.answered(id);
        mayOnly(allBut(Permission.JOIN));

        assertIsEnded(id);
    }

    @Test
    void alsoACallThatIsNotAnsweredYet() {
        CallId id = CallStage.id();
        stage.request(CallStage.join(id));
        mayOnly(allBut(Permission.JOIN));

        assertIsEnded(id);
    }

    @Test
    void aScreenGoesWithItsCall() {
        CallId id = stage.joined();
        stage.request(CallStage.beside(CallStage.id(), CallKind.SCREEN, id));
        assertThat(stage.page.now()).hasSize(2);
        mayOnly(allBut(Permission.JOIN));

        assertThat(stage.page.now()).isEmpty();
    }

    @Test
    void otherPermissionsEndNoCall() {
        stage.joined();
        mayOnly(allBut(Permission.DIAL, Permission.MUTE, Permission.LOCK));

        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
        assertThat(stage.line().methods()).containsExactly("verto.invite");
    }

    @Test
    void anIncomingCallGoesOn() {
        CallId id = CallStage.id();
        stage.line().say("verto.invite", CallStage.params(id, CallStage.OFFER));
        assertThat(stage.request(new CallRequest.Answer(id, CallStage.sdp(CallStage.ANSWER))))
                .isNull();
        mayOnly(Set.of());

        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
    }

    @Test
    void theAuditTellsIt() {
        stage.joined();
        mayOnly(allBut(Permission.JOIN));

        assertThat(stage.audit.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(AuditResult.DONE);
            assertThat(outcome.why()).endsWith("NOT_PERMITTED");
        });
    }

    @Test
    void aRequestWhosePermissionIsTakenAwayInTheQueueIsNotDone() {
        List<CompletionStage<Optional<Reason>>> asked = new ArrayList<>();
        // The page is told in the moderator's turn: what it asks then has to wait for the next one.
        stage.calls.enter(new TestPage() {
            @Override
            public void calls(List<CallPage.View> all) {
                if (asked.isEmpty()) {
                    asked.add(stage.calls.request(
                            this, new Actor(CallStage.ANNA, "192.0.2.1"), CallStage.join(CallStage.id())));
                    mayOnly(allBut(Permission.JOIN));
                }
            }
        });

        assertThat(asked.get(0)).isCompletedWithValue(Optional.of(CallRights.NOT_PERMITTED));
        assertThat(stage.line().methods()).isEmpty();
    }
}
