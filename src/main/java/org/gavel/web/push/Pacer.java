package org.gavel.web.push;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Runs something soon after it was asked for: at once after a silence, otherwise so that a pause lies between two runs, as long as the
 * most hasty of those who asked allows. However often it is asked for in between, it runs once.
 */
final class Pacer {

    private static final long NEVER = Long.MAX_VALUE;

    private final ScheduledExecutorService scheduler;
    private final LongSupplier millis;
    private final Runnable run;
    private final AtomicLong due = new AtomicLong(NEVER);
    private volatile long lastRun;

    /** @param millis a clock that never goes back */
    Pacer(ScheduledExecutorService scheduler, LongSupplier millis, Runnable run) {
        this.scheduler = scheduler;
        this.millis = millis;
        this.run = run;
        this.lastRun = millis.getAsLong() - Haste.BESIDE.millis();
    }

    /** The time by its clock. */
    long now() {
        return millis.getAsLong();
    }

    void ask(Haste haste) {
        askFor(lastRun + haste.millis());
    }

    /** Asks for a run at that moment of the clock, or as soon as possible when it has passed. */
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
            // The server is going down: nobody looks any more.
            due.set(NEVER);
        }
    }

    /** Unless something more hasty came in between. */
    private void runAt(long at) {
        if (due.get() == at) {
            lastRun = millis.getAsLong();
            due.set(NEVER);
            run.run();
        }
    }
}
