package org.gavel.livearray;

import java.time.Duration;

/**
 * What a mirror waits for and how much it holds.
 *
 * @param maxRows rows beyond are not held but counted
 * @param replyTimeout how long the answer to a bootstrap may take
 * @param shortestBackoff the pause after a bootstrap before the next one; doubles up to {@code longestBackoff}
 * @param longestBackoff also how long bootstraps must have been calm for the pause to be short again
 * @param shortestRefresh the periodic bootstrap comes between this and {@code longestRefresh} after the one before
 * @param longestRefresh how long after a bootstrap the next periodic one comes at the latest
 * @param emptyPause how long an empty answer waits for the {@code clear} that tells that there is no array at all
 */
public record MirrorLimits(
        int maxRows,
        Duration replyTimeout,
        Duration shortestBackoff,
        Duration longestBackoff,
        Duration shortestRefresh,
        Duration longestRefresh,
        Duration emptyPause) {

    /** Those of {@code docs/protocol.md} §7.4. */
    public static final MirrorLimits USUAL = new MirrorLimits(
            20_000,
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofSeconds(1));

    /**
     * Refuses limits that contradict each other.
     *
     * @param maxRows more than zero
     * @param replyTimeout kept as given
     * @param shortestBackoff not longer than {@code longestBackoff}
     * @param longestBackoff not shorter than {@code shortestBackoff}
     * @param shortestRefresh not longer than {@code longestRefresh}
     * @param longestRefresh not shorter than {@code shortestRefresh}
     * @param emptyPause kept as given
     * @throws IllegalArgumentException when they do
     */
    public MirrorLimits {
        if (maxRows <= 0 || longestBackoff.compareTo(shortestBackoff) < 0) {
            throw new IllegalArgumentException("limits that cannot be kept");
        }
        if (longestRefresh.compareTo(shortestRefresh) < 0) {
            throw new IllegalArgumentException("the longest refresh is shorter than the shortest");
        }
    }
}
