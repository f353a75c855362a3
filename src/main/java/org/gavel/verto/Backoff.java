package org.gavel.verto;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a lost connection is tried again: anything up to a limit that doubles with every attempt, so that a
 * thousand connections do not come back to a restarted switch at the same moment.
 *
 * @param first the limit of the first wait
 * @param most the limit of every wait
 * @param stableAfter a connection that held for so long counts as healthy: the next loss begins at {@code first} again
 */
public record Backoff(Duration first, Duration most, Duration stableAfter) {

    /**
     * Refuses durations that are not positive.
     *
     * @param first more than zero
     * @param most more than zero
     * @param stableAfter more than zero
     * @throws IllegalArgumentException when one is not
     */
    public Backoff {
        VertoSettings.requirePositive(first, "first");
        VertoSettings.requirePositive(most, "most");
        VertoSettings.requirePositive(stableAfter, "stableAfter");
    }

    /**
     * {@return the wait before an attempt, from nothing up to the attempt's limit}
     *
     * @param attempt counts from 1
     * @param random where the wait is drawn from
     */
    public Duration before(int attempt, RandomGenerator random) {
        return Duration.ofNanos(random.nextLong(limit(attempt).toNanos() + 1));
    }

    /** The longest that {@link #before} can be. */
    Duration limit(int attempt) {
        int doublings = Math.min(Math.max(attempt, 1) - 1, 30);
        Duration grown = first.multipliedBy(1L << doublings);
        return grown.compareTo(most) < 0 ? grown : most;
    }
}
