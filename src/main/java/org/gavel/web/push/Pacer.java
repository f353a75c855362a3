package org.gavel.web.push;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Runs something soon after it was asked for: at once when the last run was long ago, otherwise after a pause. The most urgent request
 * decides how long the pause is. Many requests before a run make one run. Safe for use by several threads.
 */
final class Pacer {

    /** How long at least to wait after the last frame before a change is shown. */
    enum Urgency {
        /** An action on a member in view has ended: a person pressed and waits for it. */
        OUTCOME(0),
        /** Something in the page's view has changed: with the next frame that a screen can paint. */
        IN_VIEW(16),
        /** The tiles of the wallboard. */
        OVERVIEW(250),
        /** Counts, speakers and rows out of view, unless a frame goes anyway: nobody reads numbers faster. */
        OUT_OF_VIEW(450);

        private final long millis;

        Urgency(long millis) {
            this.millis = millis;
        }

        /** {@return the least time between two frames, in milliseconds} */
        long millis() {
            return millis;
        }
    }

    private static final long NEVER = Long.MAX_VALUE;

    private final ScheduledExecutorService scheduler;
    private final LongSupplier millis;
    private final Runnable run;
    private final AtomicLong due = new AtomicLong(NEVER);
    private volatile long lastRun;

    /**
     * @param scheduler runs it
     * @param millis a clock that never goes back, in milliseconds
     * @param run what to run
     */
    Pacer(ScheduledExecutorService scheduler, LongSupplier millis, Runnable run) {
        this.scheduler = scheduler;
        this.millis = millis;
        this.run = run;
        this.lastRun = millis.getAsLong() - Urgency.OUT_OF_VIEW.millis();
    }

    /** {@return the time by the pacer's clock, in milliseconds} */
    long now() {
        return millis.getAsLong();
    }

    /** Asks for a run. */
    void ask(Urgency urgency) {
        askFor(lastRun + urgency.millis());
    }

    /**
     * Asks for a run at a moment, or as soon as possible when it has passed.
     *
     * @param moment by the pacer's clock, in milliseconds
     */
    void askFor(long moment) {
        long now = millis.getAsLong();
        long at = Math.max(now, moment);
        for (long planned = due.get(); at < planned; planned = due.get()) {
            if (due.compareAndSet(planned, at)) {
                plan(at, at - now);
                return;
            }
        }
    }

    private void plan(long at, long wait) {
        try {
            scheduler.schedule(() -> runAt(at), wait, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The server is stopping.
            due.set(NEVER);
        }
    }

    /** A more urgent request may have made another run earlier; then this one does nothing. */
    private void runAt(long at) {
        if (due.get() == at) {
            lastRun = millis.getAsLong();
            due.set(NEVER);
            run.run();
        }
    }
}
