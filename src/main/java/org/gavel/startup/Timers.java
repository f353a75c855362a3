package org.gavel.startup;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes and ends Gavel's own schedulers on the server's managed threads. The server's schedulers refuse each task with
 * a stack trace from the moment the server is told to stop, long before the application learns of it. Gavel's
 * schedulers end with the application.
 */
final class Timers {

    private static final Logger LOG = System.getLogger(Timers.class.getName());

    private Timers() {}

    /**
     * Makes a scheduler. Its threads are made at once, because a managed thread runs in the context in which it is made.
     *
     * @param name the name of its threads behind {@code gavel-}
     * @param threads how many threads it has
     * @param factory makes managed threads
     */
    static ScheduledThreadPoolExecutor of(String name, int threads, ThreadFactory factory) {
        AtomicInteger number = new AtomicInteger();
        ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(threads, task -> {
            Thread thread = factory.newThread(task);
            thread.setName("gavel-" + name + "-" + number.incrementAndGet());
            return thread;
        });
        timers.setRemoveOnCancelPolicy(true);
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timers.prestartAllCoreThreads();
        return timers;
    }

    /** Ends schedulers: they begin no further task, and running tasks get that long altogether. */
    static void end(List<ScheduledThreadPoolExecutor> all, Duration patience) {
        // Monotonic time, so that setting the machine's clock does not change the wait.
        long until = System.nanoTime() + patience.toNanos();
        all.forEach(ScheduledThreadPoolExecutor::shutdown);
        for (ScheduledThreadPoolExecutor timers : all) {
            if (!endsUntil(timers, until)) {
                LOG.log(Level.INFO, "A task still waits for a disk or a database that hangs. Gavel stops without it.");
                timers.shutdownNow();
            }
        }
    }

    private static boolean endsUntil(ScheduledThreadPoolExecutor timers, long until) {
        try {
            return timers.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
