package org.gavel.call;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.gavel.account.Actor;
import org.gavel.audit.AuditRef;
import org.gavel.json.JsonFields;

/** What is done with a call while it goes on. Only {@link InTurn} calls it. */
final class OngoingCall {

    private final CallBook book;
    private final Asking asking;

    OngoingCall(CallBook book, Asking asking) {
        this.book = book;
        this.asking = asking;
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
        asking.ask(
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
        asking.ask(
                leg,
                CallDialog.MODIFY,
                CallDialog.hold(leg.id(), hold.on()),
                result -> held(leg, result, wanted, outcome),
                outcome::failed);
    }

    /** What the switch says of it is what it is. */
    private void held(CallLeg leg, JsonObject result, CallState wanted, CallOutcome outcome) {
        boolean held = JsonFields.text(result, "holdState", "").equals("held");
        if (held != (wanted == CallState.HELD)) {
            outcome.refused(held ? "call.refused.stillHeld" : "call.refused.notHeld");
            return;
        }
        if (leg.state() == CallState.RECOVERING) {
            leg.heldNow(held);
        } else if (leg.state() != wanted) {
            book.become(leg, wanted);
        }
        outcome.done();
    }

    /** A switch that has it not says yes to anything, and gives no answer to the offer. */
    private void update(CallLeg leg, CallRequest.Update update, CallOutcome outcome) {
        asking.ask(
                leg,
                CallDialog.MODIFY,
                CallDialog.update(leg.id(), update.offer()),
                result -> {
                    Optional<Sdp> answer = Sdp.of(JsonFields.text(result, "sdp", ""));
                    answer.ifPresent(sdp -> book.describe(leg, SdpKind.ANSWER, sdp));
                    if (answer.isPresent()) {
                        outcome.done();
                    } else {
                        outcome.refused("call.refused.noUpdate");
                    }
                },
                outcome::failed);
    }

    private void replace(Actor by, CallLeg leg, CallRequest.Replace replace, CallOutcome outcome) {
        boolean there = book.find(replace.other())
                .filter(other -> other.isMain() && other.state().isAnswered())
                .isPresent();
        if (there) {
            move(by, leg, replace, CallDialog.replace(leg.id(), replace.other()), outcome);
        } else {
            outcome.refused("call.refused.unknown");
        }
    }

    /** The partner goes somewhere else; the switch then ends the call. */
    private void move(Actor by, CallLeg leg, CallRequest request, JsonObject params, CallOutcome outcome) {
        asking.recorded(
                by,
                leg,
                request,
                ref -> asking.ask(
                        leg,
                        CallDialog.MODIFY,
                        params,
                        moved -> {
                            book.later(() -> asking.record().done(ref));
                            outcome.done();
                        },
                        failure -> notMoved(ref, failure, outcome)),
                why -> outcome.accept(Optional.of(why)));
    }

    private void notMoved(AuditRef ref, Throwable failure, CallOutcome outcome) {
        Reason why = Reason.of(failure);
        book.later(() -> asking.record().failed(ref, why));
        outcome.accept(Optional.of(why));
    }
}
