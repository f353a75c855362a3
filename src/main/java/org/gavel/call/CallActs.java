package org.gavel.call;

import java.util.Optional;
import org.gavel.account.Actor;
import org.gavel.moderation.link.ModeratorLink;

/**
 * Carries out the requests of pages about calls. Only tasks of the {@link SerialExecutor} call it; the switch's answers
 * are such tasks too.
 */
final class CallActs {

    private final CallRegistry registry;
    private final SwitchCallEvents switchEvents;
    private final CallSignalling signalling;
    private final Dialling dialling;
    private final ActiveCallActs activeActs;
    private final ModeratorLink link;

    CallActs(
            CallRegistry registry,
            SwitchCallEvents switchEvents,
            CallSignalling signalling,
            Dialling dialling,
            ModeratorLink link) {
        this.registry = registry;
        this.switchEvents = switchEvents;
        this.signalling = signalling;
        this.dialling = dialling;
        this.activeActs = new ActiveCallActs(registry, signalling);
        this.link = link;
    }

    /** @param permissions the permissions that a new call needs */
    void perform(CallPage page, Actor by, CallRequest request, CallPermissions permissions, CallOutcome outcome) {
        if (request instanceof CallRequest.Dial dial) {
            dialling.dial(page, by, dial, permissions, outcome);
            return;
        }
        Optional<CallLeg> leg = registry.find(request.call());
        if (leg.isEmpty()) {
            outcome.refused("call.refused.unknown");
        } else {
            perform(page, by, leg.get(), request, outcome);
        }
    }

    private void perform(CallPage page, Actor by, CallLeg leg, CallRequest request, CallOutcome outcome) {
        if (request instanceof CallRequest.Answer answer) {
            answer(page, by, leg, answer, outcome);
        } else if (request instanceof CallRequest.HangUp hangUp) {
            hangUp(leg, hangUp.how(), outcome);
        } else if (request instanceof CallRequest.Take take) {
            take(page, leg, take.live(), outcome);
        } else if (leg.holder() != page) {
            outcome.refused("call.refused.elsewhere");
        } else if (!link.isUp()) {
            outcome.refused("gate.notConnected");
        } else {
            activeActs.perform(by, leg, request, outcome);
        }
    }

    private void answer(CallPage page, Actor by, CallLeg leg, CallRequest.Answer answer, CallOutcome outcome) {
        if (leg.state() == CallState.RINGING && leg.holder() == null) {
            // The first page that answers gets the call, before the audit has its line.
            leg.heldBy(page);
            registry.tell();
            signalling.recorded(
                    by,
                    leg,
                    answer,
                    ref -> {
                        leg.recorded(ref);
                        accept(leg, answer, outcome);
                    },
                    why -> unrecorded(leg, why, outcome));
        } else if (leg.holder() != page) {
            outcome.refused("call.refused.elsewhere");
        } else if (leg.state() == CallState.RECOVERING && leg.offer() != null) {
            attach(leg, answer, outcome);
        } else {
            outcome.refused("call.refused.notRinging");
        }
    }

    private void accept(CallLeg leg, CallRequest.Answer answer, CallOutcome outcome) {
        registry.become(leg, CallState.ANSWERING);
        signalling.ask(
                leg,
                CallDialog.ANSWER,
                CallDialog.answer(leg.id(), answer.answer()),
                taken -> {
                    leg.offered(null);
                    registry.become(leg, CallState.ACTIVE);
                    outcome.done();
                },
                failure -> {
                    registry.hangUp(leg, Cause.INCOMPATIBLE, Cause.MEDIA_LOST);
                    outcome.failed(failure);
                });
    }

    /** The audit could not be written. The call goes on ringing, and any page may answer it again. */
    private void unrecorded(CallLeg leg, Reason why, CallOutcome outcome) {
        leg.heldBy(null);
        registry.tell();
        outcome.accept(Optional.of(why));
    }

    private void attach(CallLeg leg, CallRequest.Answer answer, CallOutcome outcome) {
        leg.offered(null);
        signalling.ask(
                leg,
                CallDialog.ATTACH,
                CallDialog.answer(leg.id(), answer.answer()),
                taken -> {
                    if (leg.state() == CallState.RECOVERING && !leg.isAwaited()) {
                        registry.become(leg, leg.afterRecovery());
                    }
                    outcome.done();
                },
                failure -> {
                    if (CallSignalling.isRefusal(failure)) {
                        // The switch ends a call that it could not attach.
                        registry.end(leg, Cause.MEDIA_LOST);
                    }
                    outcome.failed(failure);
                });
    }

    private void hangUp(CallLeg leg, CallRequest.HangUp.How how, CallOutcome outcome) {
        Cause said = leg.state().isAnswered() ? Cause.NORMAL : Cause.CANCEL;
        if (leg.state() == CallState.RINGING) {
            said = how == CallRequest.HangUp.How.BUSY ? Cause.BUSY : Cause.REJECTED;
        }
        registry.hangUp(leg, said, Cause.HUNG_UP);
        outcome.done();
    }

    /**
     * Moves the call's media to the page. A page that still has the media keeps them, if no other page took them since.
     * Otherwise the page answers an offer of the switch: one that is there already, or one that a new login brings
     * ({@code docs/protocol.md} §5.4).
     */
    private void take(CallPage page, CallLeg leg, boolean live, CallOutcome outcome) {
        if (!leg.isMain() || !leg.state().isAnswered()) {
            outcome.refused("call.refused.notTaken");
        } else if (live && leg.isOnlyWithoutItsPage()) {
            leg.heldBy(page);
            registry.become(leg, leg.afterRecovery());
            outcome.done();
        } else {
            takeAnew(page, leg, outcome);
        }
    }

    private void takeAnew(CallPage page, CallLeg leg, CallOutcome outcome) {
        boolean asks = leg.offer() == null && !leg.isAwaited();
        if (asks
                && registry.mainCalls().stream()
                        .anyMatch(other -> !other.state().isAnswered())) {
            outcome.refused("call.refused.otherFirst");
            return;
        }
        leg.heldBy(page);
        switchEvents.recovering(leg);
        if (leg.offer() != null) {
            switchEvents.offer(leg);
        } else if (asks) {
            switchEvents.logInAgain();
        }
        registry.tell();
        outcome.done();
    }
}
