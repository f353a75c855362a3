package org.gavel.web.push;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Runs something soon after it was asked for: at once after a silence, otherwise so that a pause lies between two
 * runs. However often it is asked for in between, it runs once.
 */
final class Pacer {

    private final ScheduledExecutorService scheduler;
    private final LongSupplier millis;
    private final long pause;
    private final Runnable run;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile long lastRun;

    /**
     * @param millis the clock
     * @param pause in milliseconds
     */
    Pacer(ScheduledExecutorService scheduler, LongSupplier millis, long pause, Runnable run) {
        this.scheduler = scheduler;
        this.millis = millis;
        this.pause = pause;
        this.run = run;
    }

    void ask() {
        if (!due.compareAndSet(false, true)) {
            return;
        }
        long wait = Math.max(0, lastRun + pause - millis.getAsLong());
        try {
            scheduler.schedule(this::runNow, wait, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The server is going down: nobody looks any more.
            due.set(false);
        }
    }

    private void runNow() {
        lastRun = millis.getAsLong();
        due.set(false);
        run.run();
    }
}
