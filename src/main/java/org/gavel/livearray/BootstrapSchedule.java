package org.gavel.livearray;

import java.util.function.DoubleSupplier;

/**
 * Decides when to request a bootstrap: at once when something was missed, but never while an answer is awaited, with
 * growing pauses between requests in succession, and periodically without a cause. Times are in epoch milliseconds.
 */
final class BootstrapSchedule {

    private static final long NEVER = Long.MAX_VALUE;
    private static final int MAX_DOUBLINGS = 20;

    private final MirrorLimits limits;
    private final DoubleSupplier jitter;
    private boolean running;
    private boolean wanted;
    private long earliest;
    private long refreshAt = NEVER;
    private long answerBy = NEVER;
    private long lastSent;
    private int attempts;

    BootstrapSchedule(MirrorLimits limits, DoubleSupplier jitter) {
        this.limits = limits;
        this.jitter = jitter;
    }

    /** Begins with a new feed: a bootstrap is due at once, without the pauses of the feed before. */
    void start(long now) {
        running = true;
        wanted = true;
        earliest = now;
        attempts = 0;
        answerBy = NEVER;
        refreshAt = NEVER;
    }

    void stop() {
        running = false;
        wanted = false;
        answerBy = NEVER;
        refreshAt = NEVER;
    }

    void want() {
        wanted = true;
    }

    /** Makes a bootstrap due after a pause at the latest. */
    void wantIn(long pause, long now) {
        refreshAt = Math.min(refreshAt, now + pause);
    }

    boolean isAwaited() {
        return answerBy != NEVER;
    }

    boolean isDue(long now) {
        return running && !isAwaited() && (wanted || now >= refreshAt) && now >= earliest;
    }

    void sent(long now) {
        boolean calm = now - lastSent > 2 * limits.longestBackoff().toMillis();
        attempts = calm ? 1 : Math.min(attempts + 1, MAX_DOUBLINGS);
        lastSent = now;
        wanted = false;
        earliest = now + backoff();
        answerBy = now + limits.replyTimeout().toMillis();
        refreshAt = now
                + between(
                        limits.shortestRefresh().toMillis(),
                        limits.longestRefresh().toMillis());
    }

    void answered() {
        answerBy = NEVER;
        wanted = false;
    }

    /** Stops waiting for an answer that is too late. It still counts if it comes. */
    void tick(long now) {
        if (now >= answerBy) {
            answerBy = NEVER;
            wanted = true;
            earliest = now + backoff();
        }
    }

    private long backoff() {
        long whole = Math.min(
                limits.longestBackoff().toMillis(), limits.shortestBackoff().toMillis() << (attempts - 1));
        return between(whole / 2, whole);
    }

    private long between(long low, long high) {
        return low + (long) (jitter.getAsDouble() * (high - low));
    }
}
