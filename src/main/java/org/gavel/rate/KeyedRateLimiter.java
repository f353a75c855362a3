package org.gavel.rate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Limits how often each of many callers may do something, each with a {@link RateLimiter} of its own. It remembers the
 * {@value #REMEMBERED} callers that asked last; a caller that is forgotten begins with a full bucket. Any thread may
 * ask; nobody waits.
 */
public final class KeyedRateLimiter {

    static final int REMEMBERED = 10_000;

    private final Supplier<RateLimit> limit;
    private final LongSupplier nanoTime;
    private final Map<String, RateLimiter> limiters = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RateLimiter> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Makes a limiter that reads the machine's monotonic time, so that setting the machine's clock does not change the
     * limit.
     *
     * @param limit is asked at each call, because a setting may change it
     */
    public KeyedRateLimiter(Supplier<RateLimit> limit) {
        this(limit, System::nanoTime);
    }

    /**
     * Makes a limiter with another source of time.
     *
     * @param limit is asked at each call, because a setting may change it
     * @param nanoTime nanoseconds that never go back, as {@link System#nanoTime} returns them
     */
    public KeyedRateLimiter(Supplier<RateLimit> limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /**
     * Takes one permit of a caller, when one is left.
     *
     * @param key identifies the caller, such as a login or a network address
     * @return whether the caller may do it once more now
     */
    public synchronized boolean allows(String key) {
        return limiters.computeIfAbsent(key, first -> new RateLimiter(limit, nanoTime))
                .allows();
    }

    /** Returns how many callers are remembered. */
    synchronized int remembered() {
        return limiters.size();
    }
}
