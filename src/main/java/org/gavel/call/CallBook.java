package org.gavel.call;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gavel.moderation.link.ModeratorLink;

/**
 * The calls of one moderator that go on, and the pages that see them. A call has an end in sight at each moment: whoever is waited for
 * and does not come ends it. Only {@link InTurn} touches it.
 */
final class CallBook {

    /** Screen and canvas count too. */
    static final int MOST = 4;

    /** A page that was loaded anew, or whose socket was lost, comes back within this time. */
    static final Duration PAGE_BACK = Duration.ofSeconds(45);

    private static final int MOST_OWED = 16;

    private final ModeratorLink link;
    private final InTurn turn;
    private final CallRecord record;
    private final Set<CallId> taken;
    private final ScheduledExecutorService scheduler;
    private final Executor executor;
    private final Clock clock;
    private final Map<CallId, CallLeg> legs = new LinkedHashMap<>();
    private final Set<CallPage> pages = new LinkedHashSet<>();
    private final Set<CallId> owed = new LinkedHashSet<>();

    /** @param taken the ids of all calls of all moderators */
    CallBook(
            ModeratorLink link,
            InTurn turn,
            CallRecord record,
            Set<CallId> taken,
            ScheduledExecutorService scheduler,
            Executor executor,
            Clock clock) {
        this.link = link;
        this.turn = turn;
        this.record = record;
        this.taken = taken;
        this.scheduler = scheduler;
        this.executor = executor;
        this.clock = clock;
    }

    Optional<CallLeg> find(CallId id) {
        return Optional.ofNullable(legs.get(id));
    }

    boolean holds(CallLeg leg) {
        return legs.get(leg.id()) == leg;
    }

    Collection<CallLeg> legs() {
        return List.copyOf(legs.values());
    }

    /** Those of the moderator's own link. */
    List<CallLeg> mains() {
        return legs.values().stream().filter(CallLeg::isMain).toList();
    }

    boolean isFull() {
        return legs.size() >= MOST;
    }

    boolean nobodyIsThere() {
        return pages.isEmpty();
    }

    Clock clock() {
        return clock;
    }

    // ---- calls -------------------------------------------------------------------------------------------------

    /** Returns false when there is a call of that id already. */
    boolean add(CallLeg leg) {
        if (!taken.add(leg.id())) {
            return false;
        }
        legs.put(leg.id(), leg);
        keepSession();
        tell();
        return true;
    }

    void become(CallLeg leg, CallState next) {
        leg.waitsAnew();
        leg.become(next, clock.instant());
        tell();
    }

    /** It never came about: the page that asked for it is told, and no other. */
    void drop(CallLeg leg, Reason why) {
        if (remove(leg)) {
            if (leg.record() != null) {
                later(() -> record.failed(leg.record(), why));
            }
            tell();
        }
    }

    /** It has ended, by whomever. */
    void end(CallLeg leg, Cause cause) {
        if (!remove(leg)) {
            return;
        }
        leg.become(CallState.ENDED, clock.instant());
        boolean redial = leg.isMain() && !leg.call().incoming() && cause.isWorthAnotherCall();
        pages.forEach(page -> page.ended(new EndedCall(leg.call(), cause, redial, leg.holder() == page)));
        if (leg.record() != null) {
            later(() -> record.ended(leg.record(), cause));
        }
        legs().stream().filter(beside -> leg.id().equals(beside.call().of())).forEach(beside -> {
            hangUp(beside, Cause.NORMAL, Cause.HUNG_UP);
        });
        tell();
    }

    private boolean remove(CallLeg leg) {
        if (!legs.remove(leg.id(), leg)) {
            return false;
        }
        taken.remove(leg.id());
        leg.waitsAnew();
        leg.line().release();
        keepSession();
        return true;
    }

    /** Ends it here and at the switch. */
    CompletionStage<Void> hangUp(CallLeg leg, Cause said, Cause told) {
        CompletionStage<Void> bye = bye(leg, said);
        end(leg, told);
        return bye;
    }

    /** Completes when the switch has taken it, or will not. */
    CompletionStage<Void> bye(CallLeg leg, Cause cause) {
        if (leg.isMain() && !link.isUp()) {
            // It goes on there until it is told, or nobody has come back for long enough.
            if (owed.size() < MOST_OWED) {
                owed.add(leg.id());
                keepSession();
            }
            return CompletableFuture.completedStage(null);
        }
        return leg.line()
                .request(CallDialog.BYE, CallDialog.bye(leg.id(), cause))
                .handle((answer, failure) -> null);
    }

    /** The link is back: what could not be said is said now. */
    void sayOwed() {
        owed.forEach(id ->
                link.request(CallDialog.BYE, CallDialog.bye(id, Cause.NORMAL)).exceptionally(failure -> null));
        owed.clear();
        keepSession();
    }

    private void keepSession() {
        link.keepSession(!owed.isEmpty() || legs.values().stream().anyMatch(CallLeg::isMain));
    }

    // ---- waiting -----------------------------------------------------------------------------------------------

    /** Does something about a call unless anything else becomes of it before. */
    void after(CallLeg leg, Duration wait, Runnable then) {
        int patience = leg.waitsAnew();
        try {
            scheduler.schedule(
                    () -> turn.run(() -> {
                        if (holds(leg) && leg.patience() == patience) {
                            then.run();
                        }
                    }),
                    wait.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The server stops, and with it the call.
            leg.waitsAnew();
        }
    }

    /** Runs what waits for a disk where nobody waits for it. */
    void later(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    // ---- pages -------------------------------------------------------------------------------------------------

    void enter(CallPage page) {
        pages.add(page);
        page.calls(seenBy(page));
        legs().stream()
                .filter(leg -> leg.state() == CallState.RINGING)
                .forEach(leg -> page.described(leg.id(), SdpKind.OFFER, leg.offer()));
    }

    /** Its socket was lost; it may come back. */
    void leave(CallPage page) {
        depart(page, this::lost);
    }

    /** Nothing has come from it for so long that nobody sits there any more. */
    void gone(CallPage page) {
        depart(page, this::endWithPage);
    }

    private void depart(CallPage page, Consumer<CallLeg> whatItHolds) {
        if (!pages.remove(page)) {
            return;
        }
        legs().stream().filter(leg -> leg.holder() == page).forEach(whatItHolds);
        if (pages.isEmpty()) {
            legs().stream()
                    .filter(leg -> leg.state() == CallState.RINGING)
                    .forEach(leg -> hangUp(leg, Cause.BUSY, Cause.BUSY));
        }
        tell();
    }

    /** Nobody has its media any more. What was not answered, or only stood beside another, is not waited for. */
    private void lost(CallLeg leg) {
        if (!leg.isMain() || !leg.state().isAnswered()) {
            endWithPage(leg);
            return;
        }
        leg.heldBy(null);
        if (leg.state() != CallState.RECOVERING) {
            leg.become(CallState.RECOVERING, clock.instant());
        }
        waitForPage(leg);
    }

    private void endWithPage(CallLeg leg) {
        leg.heldBy(null);
        hangUp(leg, leg.isMain() && !leg.state().isAnswered() ? Cause.CANCEL : Cause.NORMAL, Cause.PAGE_LOST);
    }

    void waitForPage(CallLeg leg) {
        after(leg, PAGE_BACK, () -> hangUp(leg, Cause.NORMAL, Cause.PAGE_LOST));
    }

    void ring(CallLeg leg) {
        pages.forEach(page -> page.described(leg.id(), SdpKind.OFFER, leg.offer()));
    }

    void describe(CallLeg leg, SdpKind kind, Sdp sdp) {
        if (leg.holder() != null) {
            leg.holder().described(leg.id(), kind, sdp);
        }
    }

    /** All pages see what there is now. */
    void tell() {
        pages.forEach(page -> page.calls(seenBy(page)));
    }

    private List<CallView> seenBy(CallPage page) {
        List<CallView> seen = new ArrayList<>(legs.size());
        legs.values().forEach(leg -> seen.add(leg.seenBy(page)));
        return seen;
    }
}
