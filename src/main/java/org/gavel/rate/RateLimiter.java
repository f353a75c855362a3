package org.gavel.rate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Limits how often each of many keys may do something: a token bucket for each. A hand is never so fast; a script that runs wild is.
 * Remembers the {@value #REMEMBERED} keys that asked last; a key that is forgotten starts anew. Any thread may ask; nobody waits.
 */
public final class RateLimiter {

    static final int REMEMBERED = 10_000;

    private static final double NANOS_A_MINUTE = 60e9;

    private final Supplier<RateLimit> limit;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Bucket(double left, long at) {}

    public RateLimiter(RateLimit limit) {
        this(() -> limit, System::nanoTime);
    }

    /** @param limit is asked each time: a setting may change it */
    public RateLimiter(Supplier<RateLimit> limit) {
        this(limit, System::nanoTime);
    }

    /**
     * @param limit is asked each time
     * @param nanoTime nanoseconds that never go back, as {@link System#nanoTime} tells them
     */
    public RateLimiter(Supplier<RateLimit> limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /**
     * Takes one, when one is left.
     *
     * @param key who asks
     * @return whether they may once more, now
     */
    public synchronized boolean allows(String key) {
        RateLimit now = limit.get();
        long at = nanoTime.getAsLong();
        Bucket before = buckets.getOrDefault(key, new Bucket(now.burst(), at));
        double left = Math.min(now.burst(), before.left() + (at - before.at()) * now.perMinute() / NANOS_A_MINUTE);
        boolean allowed = left >= 1;
        buckets.put(key, new Bucket(allowed ? left - 1 : left, at));
        return allowed;
    }

    /** How many keys are remembered. */
    synchronized int remembered() {
        return buckets.size();
    }
}
