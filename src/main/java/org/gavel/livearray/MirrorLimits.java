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

    public MirrorLimits {
        if (maxRows <= 0 || longestBackoff.compareTo(shortestBackoff) < 0) {
            throw new IllegalArgumentException("limits that cannot be kept");
        }
        if (longestRefresh.compareTo(shortestRefresh) < 0) {
            throw new IllegalArgumentException("the longest refresh is shorter than the shortest");
        }
    }
}
