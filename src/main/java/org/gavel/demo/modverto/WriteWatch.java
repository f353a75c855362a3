package org.gavel.demo.modverto;

import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Sees to it that what is given to the WebSocket library is written. Its selector, while it ends one write, may overlook that another
 * one has just been asked for: then the frame would lie there until the next one, which a client that waits for it never causes.
 */
final class WriteWatch {

    private static final long LOOK_AFTER_MS = 20;

    private final BooleanSupplier isUnwritten;
    private final Runnable askAgain;
    private final ScheduledExecutorService timer;
    private final AtomicBoolean looking = new AtomicBoolean();

    /**
     * @param isUnwritten whether something still lies there
     * @param askAgain asks the library to write; harmless when it does already
     */
    WriteWatch(BooleanSupplier isUnwritten, Runnable askAgain, ScheduledExecutorService timer) {
        this.isUnwritten = isUnwritten;
        this.askAgain = askAgain;
        this.timer = timer;
    }

    /** Something has been given to the library. */
    void given() {
        if (looking.compareAndSet(false, true)) {
            try {
                Future<?> unused = timer.schedule(this::look, LOOK_AFTER_MS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // The switch goes down, and with it whoever waits.
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
