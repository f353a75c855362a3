package org.gavel.call;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.gavel.account.Actor;
import org.gavel.conference.PvtData;
import org.gavel.moderation.link.LinkListener;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.rate.RateLimit;
import org.gavel.rate.RateLimiter;
import org.gavel.verto.ConnectionState;

/**
 * All calls of one moderator, whatever pages they have open. Their media is between their browser and the switch; here is what is
 * said about them. Any thread may call it; nothing it does waits, and everything happens in the order in which it came.
 */
public final class ModeratorCalls implements LinkListener {

    /** What may be asked about one moderator's calls. */
    static final RateLimit RATE = new RateLimit(20, 120);

    private final InTurn turn = new InTurn();
    private final ModeratorLink link;
    private final CallRights rights;
    private final CallRecord record;
    private final RateLimiter rate = new RateLimiter(RATE);
    private final CallBook book;
    private final SwitchNews news;
    private final CallActs acts;

    ModeratorCalls(
            ModeratorLink link,
            CallRights rights,
            CallRecord record,
            Set<CallId> taken,
            ScheduledExecutorService scheduler,
            Executor executor,
            Clock clock) {
        this.link = link;
        this.rights = rights;
        this.record = record;
        this.book = new CallBook(link, turn, record, taken, scheduler, executor, clock);
        Line main = link::request;
        this.news = new SwitchNews(book, main, link);
        Asking asking = new Asking(book, turn, record);
        this.acts = new CallActs(book, news, asking, new Dialling(book, news, turn, asking, main, link), link);
        link.requests(request -> turn.run(() -> news.heard(main, request)));
    }

    /** Begins to hear what becomes of the link. */
    void begin() {
        link.privateEvents(event -> PvtData.read(event.params()).ifPresent(told -> turn.run(() -> news.joined(told))));
        link.listen(this);
        link.beforeEnd(this::farewell);
    }

    /**
     * Adds a page. It is told of all calls, and hears of them from now on.
     *
     * @param page the page
     */
    public void enter(CallPage page) {
        turn.run(() -> book.enter(page));
    }

    /**
     * Removes a page that may come back. Its media are waited for, for a while.
     *
     * @param page the page
     */
    public void leave(CallPage page) {
        turn.run(() -> book.leave(page));
    }

    /**
     * Removes a page that does not come back. What it had ends at once.
     *
     * @param page the page
     */
    public void gone(CallPage page) {
        turn.run(() -> book.gone(page));
    }

    /**
     * Does what a page wants done.
     *
     * @param page which one asks
     * @param by the moderator, and the network address that they come from
     * @param request what they want done
     * @return why it was not done, or nothing when it was; never fails
     */
    public CompletionStage<Optional<Reason>> request(CallPage page, Actor by, CallRequest request) {
        if (!rate.allows()) {
            record.tooMany(by, request);
            return refused(Reason.key("call.refused.tooMany"));
        }
        Optional<Reason> refusal = rights.refusal(by, request);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        CompletableFuture<Optional<Reason>> outcome = new CompletableFuture<>();
        turn.run(() -> perform(page, by, request, outcome));
        return outcome;
    }

    private void perform(CallPage page, Actor by, CallRequest request, CompletableFuture<Optional<Reason>> outcome) {
        CallGround ground = rights.ground(request);
        if (!rights.still(link.moderator(), ground)) {
            // Taken away between the question and its turn.
            outcome.complete(Optional.of(CallRights.NOT_PERMITTED));
            return;
        }
        try {
            acts.perform(page, by, request, ground, outcome::complete);
        } catch (RuntimeException e) {
            outcome.complete(Optional.of(Reason.of(e)));
            throw e;
        }
    }

    private static CompletionStage<Optional<Reason>> refused(Reason why) {
        return CompletableFuture.completedStage(Optional.of(why));
    }

    @Override
    public void linkChanged(ModeratorLink changed, ConnectionState state) {
        turn.run(() -> news.linkChanged(state));
    }

    /** What anybody may has changed: a call that the moderator may no more have ends. */
    void policyChanged() {
        turn.run(() -> book.legs().stream()
                .filter(book::holds)
                .filter(leg -> !rights.still(link.moderator(), leg.ground()))
                .forEach(leg -> book.hangUp(leg, Cause.NORMAL, Cause.NOT_PERMITTED)));
    }

    /** The moderator's last session has ended, and so do their calls. */
    private CompletionStage<Void> farewell() {
        CompletableFuture<Void> said = new CompletableFuture<>();
        turn.run(() -> {
            Stream<CompletionStage<Void>> byes =
                    book.mains().stream().map(leg -> book.hangUp(leg, Cause.NORMAL, Cause.HUNG_UP));
            CompletableFuture.allOf(
                            byes.map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new))
                    .whenComplete((all, failure) -> said.complete(null));
        });
        return said;
    }
}
