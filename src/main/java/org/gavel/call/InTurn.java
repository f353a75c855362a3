package org.gavel.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does one thing after the other, in the order in which they are handed in, without a lock and without making anybody wait: a
 * thread that comes while something is being done leaves its task and goes. So a task may call anything.
 */
final class InTurn {

    private static final Logger LOG = System.getLogger(InTurn.class.getName());

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    void run(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() == 0) {
            do {
                runNext();
            } while (waiting.decrementAndGet() > 0);
        }
    }

    private void runNext() {
        try {
            tasks.remove().run();
        } catch (RuntimeException | Error e) {
            // Whatever it was, what comes after it must have its turn.
            LOG.log(Level.ERROR, "Something about a call failed", e);
        }
    }
}
