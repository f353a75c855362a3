package org.gavel.rate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Limits how often each of many may do something, each with a {@link RateLimiter} of their own. Remembers the {@value #REMEMBERED} that
 * asked last; who is forgotten begins anew. Any thread may ask; nobody waits.
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
     * Limits each by the machine's monotonic time: a clock that is set meanwhile changes no span.
     *
     * @param limit is asked each time: a setting may change it
     */
    public KeyedRateLimiter(Supplier<RateLimit> limit) {
        this(limit, System::nanoTime);
    }

    /**
     * Limits each by the time that is told.
     *
     * @param limit is asked each time: a setting may change it
     * @param nanoTime nanoseconds that never go back, as {@link System#nanoTime} tells them
     */
    public KeyedRateLimiter(Supplier<RateLimit> limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /**
     * Takes one of theirs, when one is left.
     *
     * @param key who asks
     * @return whether they may once more, now
     */
    public synchronized boolean allows(String key) {
        return limiters.computeIfAbsent(key, first -> new RateLimiter(limit, nanoTime))
                .allows();
    }

    /** How many are remembered. */
    synchronized int remembered() {
        return limiters.size();
    }
}
