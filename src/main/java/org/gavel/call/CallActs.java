package org.gavel.call;

import java.util.Optional;
import org.gavel.account.Actor;
import org.gavel.moderation.link.ModeratorLink;

/** Does what a page wants done about a call. Only {@link InTurn} calls it; what the switch says to it comes back in turn too. */
final class CallActs {

    private final CallBook book;
    private final SwitchNews news;
    private final Asking asking;
    private final Dialling dialling;
    private final OngoingCall talking;
    private final ModeratorLink link;

    CallActs(CallBook book, SwitchNews news, Asking asking, Dialling dialling, ModeratorLink link) {
        this.book = book;
        this.news = news;
        this.asking = asking;
        this.dialling = dialling;
        this.talking = new OngoingCall(book, asking);
        this.link = link;
    }

    /** @param ground by what the moderator may have it, should it become a call */
    void perform(CallPage page, Actor by, CallRequest request, CallGround ground, CallOutcome outcome) {
        if (request instanceof CallRequest.Dial dial) {
            dialling.dial(page, by, dial, ground, outcome);
            return;
        }
        Optional<CallLeg> leg = book.find(request.call());
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
            talking.perform(by, leg, request, outcome);
        }
    }

    private void answer(CallPage page, Actor by, CallLeg leg, CallRequest.Answer answer, CallOutcome outcome) {
        if (leg.state() == CallState.RINGING && leg.holder() == null) {
            // Whoever comes first has it, though it still has to be written down.
            leg.heldBy(page);
            book.tell();
            asking.recorded(
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
        book.become(leg, CallState.ANSWERING);
        asking.ask(
                leg,
                CallDialog.ANSWER,
                CallDialog.answer(leg.id(), answer.answer()),
                taken -> {
                    leg.offered(null);
                    book.become(leg, CallState.ACTIVE);
                    outcome.done();
                },
                failure -> {
                    book.hangUp(leg, Cause.INCOMPATIBLE, Cause.MEDIA_LOST);
                    outcome.failed(failure);
                });
    }

    /** It rings on: another page may have more luck, or this one later. */
    private void unrecorded(CallLeg leg, Reason why, CallOutcome outcome) {
        leg.heldBy(null);
        book.tell();
        outcome.accept(Optional.of(why));
    }

    private void attach(CallLeg leg, CallRequest.Answer answer, CallOutcome outcome) {
        leg.offered(null);
        asking.ask(
                leg,
                CallDialog.ATTACH,
                CallDialog.answer(leg.id(), answer.answer()),
                taken -> {
                    if (leg.state() == CallState.RECOVERING && !leg.isAwaited()) {
                        book.become(leg, leg.afterRecovery());
                    }
                    outcome.done();
                },
                failure -> {
                    if (Asking.isRefusal(failure)) {
                        // The switch ends a call whose attaching has failed.
                        book.end(leg, Cause.MEDIA_LOST);
                    }
                    outcome.failed(failure);
                });
    }

    private void hangUp(CallLeg leg, CallRequest.HangUp.How how, CallOutcome outcome) {
        Cause said = leg.state().isAnswered() ? Cause.NORMAL : Cause.CANCEL;
        if (leg.state() == CallState.RINGING) {
            said = how == CallRequest.HangUp.How.BUSY ? Cause.BUSY : Cause.REJECTED;
        }
        book.hangUp(leg, said, Cause.HUNG_UP);
        outcome.done();
    }

    /**
     * The page gets the media: those that it has, where nobody else has had them since; else by an offer that waits already, or by one
     * for which the switch is asked by logging in anew.
     */
    private void take(CallPage page, CallLeg leg, boolean live, CallOutcome outcome) {
        if (!leg.isMain() || !leg.state().isAnswered()) {
            outcome.refused("call.refused.notTaken");
        } else if (live && leg.isOnlyWithoutItsPage()) {
            leg.heldBy(page);
            book.become(leg, leg.afterRecovery());
            outcome.done();
        } else {
            takeAnew(page, leg, outcome);
        }
    }

    private void takeAnew(CallPage page, CallLeg leg, CallOutcome outcome) {
        boolean asks = leg.offer() == null && !leg.isAwaited();
        if (asks && book.mains().stream().anyMatch(other -> !other.state().isAnswered())) {
            outcome.refused("call.refused.otherFirst");
            return;
        }
        leg.heldBy(page);
        news.recovering(leg);
        if (leg.offer() != null) {
            news.offer(leg);
        } else if (asks) {
            news.askAgain();
        }
        book.tell();
        outcome.done();
    }
}
