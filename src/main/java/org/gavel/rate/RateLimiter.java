package org.gavel.rate;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Limits how often one caller may do something. It is a token bucket, full at first. Any thread may ask; nobody waits.
 */
public final class RateLimiter {

    private static final double NANOS_A_MINUTE = 60e9;

    private final Supplier<RateLimit> limit;
    private final LongSupplier nanoTime;
    private double left;
    private long at;

    /**
     * Makes a full bucket that reads the machine's monotonic time, so that setting the machine's clock does not change
     * the limit.
     *
     * @param limit how often it is allowed
     */
    public RateLimiter(RateLimit limit) {
        this(() -> limit, System::nanoTime);
    }

    /**
     * Makes a full bucket.
     *
     * @param limit is asked at each call, because a setting may change it
     * @param nanoTime nanoseconds that never go back, as {@link System#nanoTime} returns them
     */
    public RateLimiter(Supplier<RateLimit> limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.left = limit.get().burst();
        this.at = nanoTime.getAsLong();
    }

    /**
     * Takes one permit, when one is left.
     *
     * @return whether the caller may do it once more now
     */
    public synchronized boolean allows() {
        RateLimit most = limit.get();
        long now = nanoTime.getAsLong();
        left = Math.min(most.burst(), left + (now - at) * most.perMinute() / NANOS_A_MINUTE);
        at = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
