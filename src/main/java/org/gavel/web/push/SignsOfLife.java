package org.gavel.web.push;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When something last came from a browser. One that sleeps, because its laptop was closed, ends no connection: it only falls silent, and
 * what is sent to it goes into a void for a quarter of an hour.
 */
final class SignsOfLife {

    /** It is also how often a page hears the time. */
    private static final Duration SELDOMEST = Duration.ofSeconds(15);

    private final Duration silence;
    private final LongSupplier nanoTime;
    private volatile long last;

    /** @param silence within this time a browser gives one again that is only busy, or whose network is */
    SignsOfLife(Duration silence, LongSupplier nanoTime) {
        this.silence = silence;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    void seen() {
        last = nanoTime.getAsLong();
    }

    boolean areMissing() {
        return nanoTime.getAsLong() - last > silence.toNanos();
    }

    /** How often a browser is asked for one: three times before its silence is too long. */
    Duration pause() {
        Duration third = silence.multipliedBy(3).dividedBy(10);
        return third.compareTo(SELDOMEST) < 0 ? third : SELDOMEST;
    }
}
