package org.gavel.demo.modverto;

import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Makes sure that the WebSocket library writes what it gets. Its selector can overlook a write that is asked for while it ends another
 * one. Such a frame would wait until the next one, and a client that waits for this frame sends nothing that causes a next one.
 */
final class WriteWatch {

    private static final long LOOK_AFTER_MS = 20;

    private final BooleanSupplier isUnwritten;
    private final Runnable askAgain;
    private final ScheduledExecutorService timer;
    private final AtomicBoolean looking = new AtomicBoolean();

    /**
     * @param isUnwritten whether the library has something that is not written
     * @param askAgain asks the library to write; harmless when it writes already
     * @param timer runs the checks
     */
    WriteWatch(BooleanSupplier isUnwritten, Runnable askAgain, ScheduledExecutorService timer) {
        this.isUnwritten = isUnwritten;
        this.askAgain = askAgain;
        this.timer = timer;
    }

    /** Notes that the library has got something to write, and checks it {@value #LOOK_AFTER_MS} ms later. */
    void given() {
        if (looking.compareAndSet(false, true)) {
            try {
                Future<?> unused = timer.schedule(this::look, LOOK_AFTER_MS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // The switch is stopping.
                looking.set(false);
            }
        }
    }

    private void look() {
        looking.set(false);
        if (isUnwritten.getAsBoolean()) {
            askAgain.run();
            given();
        }
    }
}
