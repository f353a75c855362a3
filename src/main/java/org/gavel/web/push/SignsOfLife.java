package org.gavel.web.push;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When something last came from a browser. One that sleeps, because its laptop was closed, ends no connection: it only falls silent, and
 * what is sent to it goes into a void for a quarter of an hour.
 */
final class SignsOfLife {

    /** A browser that is only busy, or whose network is, gives one again within this time. */
    static final Duration SILENCE = Duration.ofSeconds(50);

    private final LongSupplier nanoTime;
    private volatile long last;

    SignsOfLife(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    void seen() {
        last = nanoTime.getAsLong();
    }

    boolean areMissing() {
        return nanoTime.getAsLong() - last > SILENCE.toNanos();
    }
}
