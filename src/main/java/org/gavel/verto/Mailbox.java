package org.gavel.verto;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs all tasks of one connection one at a time, in the order in which they are posted, so that the connection's state
 * needs no lock. Its length is not limited, so callers must limit what they post.
 */
final class Mailbox {

    private static final Logger LOG = System.getLogger(Mailbox.class.getName());

    /** How many tasks run before the thread is given back to the executor. */
    private static final int TURN = 256;

    private final Executor executor;
    private final ScheduledExecutorService timers;
    private final Clock clock;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    Mailbox(Executor executor, ScheduledExecutorService timers, Clock clock) {
        this.executor = executor;
        this.timers = timers;
        this.clock = clock;
    }

    /** The time of day. */
    Instant now() {
        return clock.instant();
    }

    void post(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() == 0 && !handedOver()) {
            takeTurnsElsewhere();
        }
    }

    /**
     * Posts a task later.
     *
     * @throws RejectedExecutionException when the timers are shut down
     */
    Future<?> after(Duration delay, Runnable task) {
        return timers.schedule(() -> post(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private boolean handedOver() {
        try {
            executor.execute(this::takeTurns);
            return true;
        } catch (RejectedExecutionException e) {
            // Also with a full or closed executor, requests must be answered.
            return false;
        }
    }

    /**
     * Runs the tasks on a timer thread, or on the posting thread as the last resort, because it may hold locks that
     * tasks need.
     */
    private void takeTurnsElsewhere() {
        try {
            timers.execute(this::takeTurns);
        } catch (RejectedExecutionException e) {
            takeTurns();
        }
    }

    private void takeTurns() {
        boolean more = turn();
        while (more && !handedOver()) {
            more = turn();
        }
    }

    private boolean turn() {
        int left = TURN;
        int unread;
        do {
            runNext();
            left--;
            unread = waiting.decrementAndGet();
        } while (unread > 0 && left > 0);
        return unread > 0;
    }

    private void runNext() {
        try {
            tasks.remove().run();
        } catch (RuntimeException | Error e) {
            // Also after an error, such as a frame too large for the memory, the connection must go on.
            LOG.log(Level.ERROR, "A task of a connection to the switch failed", e);
        }
    }
}
