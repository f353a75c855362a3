package org.gavel.verto;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The wait before a reconnect: a random time up to a limit that doubles with every attempt. It is random so that a
 * thousand connections do not return to a restarted switch at the same time.
 *
 * @param first the limit of the first wait
 * @param most the largest limit
 * @param stableAfter how long a connection must last before the limit returns to {@code first}
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
     * {@return the wait before an attempt, from zero up to the attempt's limit}
     *
     * @param attempt the number of the attempt, from 1
     * @param random gives the random numbers
     */
    public Duration before(int attempt, RandomGenerator random) {
        return Duration.ofNanos(random.nextLong(limit(attempt).toNanos() + 1));
    }

    /** The longest wait that {@link #before} can return. */
    Duration limit(int attempt) {
        int doublings = Math.min(Math.max(attempt, 1) - 1, 30);
        Duration grown = first.multipliedBy(1L << doublings);
        return grown.compareTo(most) < 0 ? grown : most;
    }
}
