package org.gavel.rate;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Limits how often one may do something: a token bucket, full at first. Any thread may ask; nobody waits. */
public final class RateLimiter {

    private static final double NANOS_A_MINUTE = 60e9;

    private final Supplier<RateLimit> limit;
    private final LongSupplier nanoTime;
    private double left;
    private long at;

    /**
     * Makes a full bucket, which is filled by the machine's monotonic time: a clock that is set meanwhile changes no span.
     *
     * @param limit how often it is allowed
     */
    public RateLimiter(RateLimit limit) {
        this(() -> limit, System::nanoTime);
    }

    /**
     * Makes a full bucket.
     *
     * @param limit is asked each time: a setting may change it
     * @param nanoTime nanoseconds that never go back, as {@link System#nanoTime} tells them
     */
    public RateLimiter(Supplier<RateLimit> limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.left = limit.get().burst();
        this.at = nanoTime.getAsLong();
    }

    /**
     * Takes one, when one is left.
     *
     * @return whether it is allowed once more, now
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
