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
 * The calls of one moderator that have not ended, and the pages that show them. A time limit runs for whatever a call
 * waits for, and ends the call when it passes. Only tasks of the {@link SerialExecutor} use it.
 */
final class CallRegistry {

    /** How many calls a moderator can have, screens and canvases included. */
    static final int MAX_CALLS = 4;

    /** How long a call waits for its page, which was reloaded or lost its socket. */
    static final Duration PAGE_BACK = Duration.ofSeconds(45);

    private static final int MAX_UNSENT_BYES = 16;

    private final ModeratorLink link;
    private final SerialExecutor serial;
    private final CallRecord record;
    private final Set<CallId> usedIds;
    private final ScheduledExecutorService scheduler;
    private final Executor executor;
    private final Clock clock;
    private final Map<CallId, CallLeg> legs = new LinkedHashMap<>();
    private final Set<CallPage> pages = new LinkedHashSet<>();
    private final Set<CallId> unsentByes = new LinkedHashSet<>();

    /** @param usedIds the ids of all calls of all moderators */
    CallRegistry(
            ModeratorLink link,
            SerialExecutor serial,
            CallRecord record,
            Set<CallId> usedIds,
            ScheduledExecutorService scheduler,
            Executor executor,
            Clock clock) {
        this.link = link;
        this.serial = serial;
        this.record = record;
        this.usedIds = usedIds;
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

    /** The calls over the moderator's own link. */
    List<CallLeg> mainCalls() {
        return legs.values().stream().filter(CallLeg::isMain).toList();
    }

    boolean isFull() {
        return legs.size() >= MAX_CALLS;
    }

    boolean hasNoPage() {
        return pages.isEmpty();
    }

    Clock clock() {
        return clock;
    }

    // ---- calls -------------------------------------------------------------------------------------------------

    /** Adds a call. Returns false when a call of any moderator has that id. */
    boolean add(CallLeg leg) {
        if (!usedIds.add(leg.id())) {
            return false;
        }
        legs.put(leg.id(), leg);
        keepSession();
        tell();
        return true;
    }

    void become(CallLeg leg, CallState next) {
        leg.endWait();
        leg.become(next, clock.instant());
        tell();
    }

    /** Removes a call that was not made. Only the page that asked for it is told why. */
    void drop(CallLeg leg, Reason why) {
        if (remove(leg)) {
            if (leg.record() != null) {
                later(() -> record.failed(leg.record(), why));
            }
            tell();
        }
    }

    /** Removes a call that has ended, whoever ended it, and tells all pages. */
    void end(CallLeg leg, Cause cause) {
        if (!remove(leg)) {
            return;
        }
        leg.become(CallState.ENDED, clock.instant());
        boolean redial = leg.isMain() && !leg.call().incoming() && cause.isWorthAnotherCall();
        pages.forEach(page -> page.ended(new CallPage.Ended(leg.call(), cause, redial, leg.holder() == page)));
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
        usedIds.remove(leg.id());
        leg.endWait();
        leg.connection().release();
        keepSession();
        return true;
    }

    /** Ends a call at the switch with the cause {@code said}, and here with the cause {@code told}. */
    CompletionStage<Void> hangUp(CallLeg leg, Cause said, Cause told) {
        CompletionStage<Void> bye = bye(leg, said);
        end(leg, told);
        return bye;
    }

    /** Sends {@code verto.bye}. Completes when the switch has answered or the request has failed. */
    CompletionStage<Void> bye(CallLeg leg, Cause cause) {
        if (leg.isMain() && !link.isUp()) {
            // The switch keeps the call until it gets the bye or its own time limit passes ({@code docs/protocol.md}
            // §5.4).
            if (unsentByes.size() < MAX_UNSENT_BYES) {
                unsentByes.add(leg.id());
                keepSession();
            }
            return CompletableFuture.completedStage(null);
        }
        return leg.connection()
                .request(CallDialog.BYE, CallDialog.bye(leg.id(), cause))
                .handle((answer, failure) -> null);
    }

    /** Sends the byes that could not be sent while the link was down. */
    void sendUnsentByes() {
        unsentByes.forEach(id ->
                link.request(CallDialog.BYE, CallDialog.bye(id, Cause.NORMAL)).exceptionally(failure -> null));
        unsentByes.clear();
        keepSession();
    }

    private void keepSession() {
        link.keepSession(!unsentByes.isEmpty() || legs.values().stream().anyMatch(CallLeg::isMain));
    }

    // ---- waiting -----------------------------------------------------------------------------------------------

    /** Runs a task about a call after a time, unless the call waits for something else or has ended by then. */
    void after(CallLeg leg, Duration wait, Runnable then) {
        int waitNumber = leg.endWait();
        try {
            scheduler.schedule(
                    () -> serial.run(() -> {
                        if (holds(leg) && leg.waitNumber() == waitNumber) {
                            then.run();
                        }
                    }),
                    wait.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The server stops, and with it the call.
            leg.endWait();
        }
    }

    /** Runs a task that waits for a disk on another thread. */
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
                .forEach(leg -> page.described(leg.id(), Sdp.Kind.OFFER, leg.offer()));
    }

    /** Removes a page whose socket was lost. It may come back. */
    void leave(CallPage page) {
        depart(page, this::lost);
    }

    /** Removes a page from which nothing has come for so long that it is given up. */
    void gone(CallPage page) {
        depart(page, this::endWithPage);
    }

    private void depart(CallPage page, Consumer<CallLeg> forEachHeld) {
        if (!pages.remove(page)) {
            return;
        }
        legs().stream().filter(leg -> leg.holder() == page).forEach(forEachHeld);
        if (pages.isEmpty()) {
            legs().stream()
                    .filter(leg -> leg.state() == CallState.RINGING)
                    .forEach(leg -> hangUp(leg, Cause.BUSY, Cause.BUSY));
        }
        tell();
    }

    /** Waits for a page to take the call's media. Ends a call that was not answered, and a screen or canvas. */
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
        pages.forEach(page -> page.described(leg.id(), Sdp.Kind.OFFER, leg.offer()));
    }

    void describe(CallLeg leg, Sdp.Kind kind, Sdp sdp) {
        if (leg.holder() != null) {
            leg.holder().described(leg.id(), kind, sdp);
        }
    }

    /** Gives all pages the present calls. */
    void tell() {
        pages.forEach(page -> page.calls(seenBy(page)));
    }

    private List<CallPage.View> seenBy(CallPage page) {
        List<CallPage.View> seen = new ArrayList<>(legs.size());
        legs.values().forEach(leg -> seen.add(leg.seenBy(page)));
        return seen;
    }
}
