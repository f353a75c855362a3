package org.gavel.call;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.gavel.account.Actor;
import org.gavel.audit.AuditRef;
import org.gavel.json.JsonFields;

/**
 * Carries out what pages ask of an answered call ({@code docs/protocol.md} §5.1). Only tasks of the
 * {@link SerialExecutor} call it.
 */
final class ActiveCallActs {

    private final CallRegistry registry;
    private final CallSignalling signalling;

    ActiveCallActs(CallRegistry registry, CallSignalling signalling) {
        this.registry = registry;
        this.signalling = signalling;
    }

    void perform(Actor by, CallLeg leg, CallRequest request, CallOutcome outcome) {
        if (request instanceof CallRequest.Digits digits) {
            digits(leg, digits, outcome);
        } else if (leg.state() != CallState.ACTIVE && leg.state() != CallState.HELD) {
            outcome.refused("call.refused.notNow");
        } else if (request instanceof CallRequest.Hold hold) {
            hold(leg, hold, outcome);
        } else if (request instanceof CallRequest.Update update) {
            update(leg, update, outcome);
        } else if (request instanceof CallRequest.Transfer transfer) {
            move(by, leg, transfer, CallDialog.transfer(leg.id(), transfer.to()), outcome);
        } else if (request instanceof CallRequest.Replace replace) {
            replace(by, leg, replace, outcome);
        }
    }

    private void digits(CallLeg leg, CallRequest.Digits digits, CallOutcome outcome) {
        if (!leg.state().takesDigits()) {
            outcome.refused("call.refused.notNow");
            return;
        }
        signalling.ask(
                leg,
                CallDialog.INFO,
                CallDialog.digits(leg.id(), digits.digits()),
                sent -> outcome.done(),
                outcome::failed);
    }

    private void hold(CallLeg leg, CallRequest.Hold hold, CallOutcome outcome) {
        CallState wanted = hold.on() ? CallState.HELD : CallState.ACTIVE;
        if (leg.state() == wanted) {
            outcome.done();
            return;
        }
        signalling.ask(
                leg,
                CallDialog.MODIFY,
                CallDialog.hold(leg.id(), hold.on()),
                result -> held(leg, result, wanted, outcome),
                outcome::failed);
    }

    /** The answer's {@code holdState} decides, whatever was asked for. */
    private void held(CallLeg leg, JsonObject result, CallState wanted, CallOutcome outcome) {
        boolean held = JsonFields.text(result, "holdState", "").equals("held");
        if (held != (wanted == CallState.HELD)) {
            outcome.refused(held ? "call.refused.stillHeld" : "call.refused.notHeld");
            return;
        }
        if (leg.state() == CallState.RECOVERING) {
            leg.setHeld(held);
        } else if (leg.state() != wanted) {
            registry.become(leg, wanted);
        }
        outcome.done();
    }

    /** A switch that cannot update media answers with success, but without an SDP answer. */
    private void update(CallLeg leg, CallRequest.Update update, CallOutcome outcome) {
        signalling.ask(
                leg,
                CallDialog.MODIFY,
                CallDialog.update(leg.id(), update.offer()),
                result -> {
                    Optional<Sdp> answer = Sdp.of(JsonFields.text(result, "sdp", ""));
                    answer.ifPresent(sdp -> registry.describe(leg, Sdp.Kind.ANSWER, sdp));
                    if (answer.isPresent()) {
                        outcome.done();
                    } else {
                        outcome.refused("call.refused.noUpdate");
                    }
                },
                outcome::failed);
    }

    private void replace(Actor by, CallLeg leg, CallRequest.Replace replace, CallOutcome outcome) {
        boolean there = registry.find(replace.other())
                .filter(other -> other.isMain() && other.state().isAnswered())
                .isPresent();
        if (there) {
            move(by, leg, replace, CallDialog.replace(leg.id(), replace.other()), outcome);
        } else {
            outcome.refused("call.refused.unknown");
        }
    }

    /** Transfers the other side. The switch then ends the call. */
    private void move(Actor by, CallLeg leg, CallRequest request, JsonObject params, CallOutcome outcome) {
        signalling.recorded(
                by,
                leg,
                request,
                ref -> signalling.ask(
                        leg,
                        CallDialog.MODIFY,
                        params,
                        moved -> {
                            registry.later(() -> signalling.record().done(ref));
                            outcome.done();
                        },
                        failure -> notMoved(ref, failure, outcome)),
                why -> outcome.accept(Optional.of(why)));
    }

    private void notMoved(AuditRef ref, Throwable failure, CallOutcome outcome) {
        Reason why = Reason.of(failure);
        registry.later(() -> signalling.record().failed(ref, why));
        outcome.accept(Optional.of(why));
    }
}
