package org.gavel.call;

import java.time.Duration;
import java.util.Optional;
import org.gavel.account.Actor;
import org.gavel.moderation.link.ModeratorLink;

/** Makes calls. Only {@link InTurn} calls it. */
final class Dialling {

    /** How long it may ring at the other end; a phone is given longer than a browser would give a switch. */
    static final Duration ANSWERS = Duration.ofSeconds(90);

    private final CallBook book;
    private final SwitchNews news;
    private final InTurn turn;
    private final Asking asking;
    private final Line main;
    private final ModeratorLink link;

    Dialling(CallBook book, SwitchNews news, InTurn turn, Asking asking, Line main, ModeratorLink link) {
        this.book = book;
        this.news = news;
        this.turn = turn;
        this.asking = asking;
        this.main = main;
        this.link = link;
    }

    void dial(CallPage page, Actor by, CallRequest.Dial dial, CallGround ground, CallOutcome outcome) {
        Optional<String> refusal = refusal(page, dial);
        if (refusal.isPresent()) {
            outcome.refused(refusal.get());
            return;
        }
        CallLeg leg =
                new CallLeg(call(dial), dial.kind() == CallKind.MAIN ? main : sideLine(dial.call()), ground, page);
        if (!book.add(leg)) {
            outcome.refused("call.refused.id");
            return;
        }
        asking.recorded(
                by,
                leg,
                dial,
                ref -> {
                    leg.recorded(ref);
                    invite(leg, dial, outcome);
                },
                why -> {
                    book.drop(leg, why);
                    outcome.accept(Optional.of(why));
                });
    }

    private Optional<String> refusal(CallPage page, CallRequest.Dial dial) {
        if (!link.isUp()) {
            return Optional.of("gate.notConnected");
        }
        if (book.isFull()) {
            return Optional.of("call.refused.full");
        }
        boolean stands = dial.of() == null
                || book.find(dial.of())
                        .filter(leg -> leg.isMain() && leg.holder() == page)
                        .filter(leg -> leg.state().isAnswered())
                        .isPresent();
        return stands ? Optional.empty() : Optional.of("call.refused.beside");
    }

    private ModeratorCall call(CallRequest.Dial dial) {
        return new ModeratorCall(
                dial.call(),
                dial.kind(),
                dial.of(),
                false,
                new Party(dial.number(), dial.name()),
                dial.room(),
                CallState.REQUESTING,
                book.clock().instant());
    }

    private SideLine sideLine(CallId id) {
        return new SideLine(
                (line, request) -> turn.run(() -> news.heard(line, request)),
                line -> turn.run(() -> book.find(id)
                        .filter(leg -> leg.line() == line && leg.state() != CallState.REQUESTING)
                        .ifPresent(leg -> book.end(leg, Cause.SWITCH_LOST))));
    }

    private void invite(CallLeg leg, CallRequest.Dial dial, CallOutcome outcome) {
        if (leg.line() instanceof SideLine side) {
            side.open(link::aside);
        }
        ringsAtMost(leg);
        asking.ask(
                leg,
                CallDialog.INVITE,
                CallDialog.invite(dial, caller()),
                made -> {
                    if (leg.state() == CallState.REQUESTING) {
                        book.become(leg, CallState.TRYING);
                        ringsAtMost(leg);
                    }
                    outcome.done();
                },
                failure -> notMade(leg, failure, outcome));
    }

    private void notMade(CallLeg leg, Throwable failure, CallOutcome outcome) {
        if (!Asking.isRefusal(failure) && book.holds(leg)) {
            // Nobody knows whether the switch has made it.
            book.bye(leg, Cause.CANCEL);
        }
        book.drop(leg, Reason.of(failure));
        outcome.failed(failure);
    }

    private void ringsAtMost(CallLeg leg) {
        book.after(leg, ANSWERS, () -> book.hangUp(leg, Cause.NO_ANSWER, Cause.NO_ANSWER));
    }

    /** As whom the others see the moderator: by their name here, with their number at the switch. */
    private Party caller() {
        String user = link.switchUser();
        int at = user.indexOf('@');
        return new Party(at < 0 ? user : user.substring(0, at), link.moderator().name());
    }
}
