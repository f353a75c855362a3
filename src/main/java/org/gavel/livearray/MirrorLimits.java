package org.gavel.livearray;

import java.time.Duration;

/**
 * The time limits of a mirror and its largest number of rows.
 *
 * @param maxRows how many rows are held; further ones are only counted
 * @param replyTimeout how long the answer to a bootstrap may take
 * @param shortestBackoff the first pause between two bootstraps; it doubles up to {@code longestBackoff}
 * @param longestBackoff the longest pause; after twice this time without a bootstrap the pause is short again
 * @param shortestRefresh the shortest time after which a periodic bootstrap follows another bootstrap
 * @param longestRefresh the longest such time
 * @param emptyPause how long an empty boot waits for the {@code clear} that tells that there is no array
 */
public record MirrorLimits(
        int maxRows,
        Duration replyTimeout,
        Duration shortestBackoff,
        Duration longestBackoff,
        Duration shortestRefresh,
        Duration longestRefresh,
        Duration emptyPause) {

    /** The limits of {@code docs/protocol.md} §7.4. */
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
     * @param replyTimeout how long the answer to a bootstrap may take
     * @param shortestBackoff not longer than {@code longestBackoff}
     * @param longestBackoff not shorter than {@code shortestBackoff}
     * @param shortestRefresh not longer than {@code longestRefresh}
     * @param longestRefresh not shorter than {@code shortestRefresh}
     * @param emptyPause how long an empty boot waits for the {@code clear} that tells that there is no array
     * @throws IllegalArgumentException when one of these conditions does not hold
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
