package org.gavel.web.push;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When something last came from a browser. A laptop that is closed does not end its connections: its browser sends nothing any more, and
 * TCP takes a quarter of an hour to report the loss. Safe for use by several threads.
 */
final class BrowserLiveness {

    /** The page also gets {@code alive} at this interval. */
    private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(15);

    private final Duration silence;
    private final LongSupplier nanoTime;
    private volatile long last;

    /**
     * @param silence how long a browser may send nothing before it counts as lost; longer than a busy browser or network takes
     * @param nanoTime a monotonic clock, in nanoseconds
     */
    BrowserLiveness(Duration silence, LongSupplier nanoTime) {
        this.silence = silence;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** Notes that something came from the browser. */
    void heard() {
        last = nanoTime.getAsLong();
    }

    /** {@return whether the browser has sent nothing for longer than it may} */
    boolean isLost() {
        return nanoTime.getAsLong() - last > silence.toNanos();
    }

    /** {@return the time between two pings: three fit into the silence, and it is 15 s at most} */
    Duration pingInterval() {
        Duration third = silence.multipliedBy(3).dividedBy(10);
        return third.compareTo(LONGEST_INTERVAL) < 0 ? third : LONGEST_INTERVAL;
    }
}
