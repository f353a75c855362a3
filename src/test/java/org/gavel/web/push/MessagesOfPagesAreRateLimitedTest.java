package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.gavel.rate.RateLimiter;
import org.junit.jupiter.api.Test;

/** A page may ask a lot at once, and a little without end. Gavel closes the socket of a page that asks a lot without end. */
class MessagesOfPagesAreRateLimitedTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimiter limit = new RateLimiter(() -> PageServices.PAGE_RATE, nanos::get);

    @Test
    void aBurstIsAnsweredAndAFloodIsNot() {
        for (int i = 0; i < 120; i++) {
            assertThat(limit.allows()).isTrue();
        }
        assertThat(limit.allows()).isFalse();
    }

    @Test
    void aSteadyPageIsAnsweredForEver() {
        for (int i = 0; i < 100_000; i++) {
            nanos.addAndGet(1_000_000_000L / 40);
            assertThat(limit.allows()).isTrue();
        }
    }
}
