package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ActsOfOneModeratorAreBoundedTest {

    private final AtomicInteger perMinute = new AtomicInteger(60);
    private final AtomicLong now = new AtomicLong();
    private final ActLimits limits = new ActLimits(perMinute::get, now::get);

    @Test
    void asManyAsTheSettingPermitsInAMinute() {
        assertThat(taken("anna", 100)).isEqualTo(60);
        assertThat(taken("bert", 1)).isEqualTo(1);
    }

    @Test
    void andAgainAsTimePasses() {
        taken("anna", 60);
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(taken("anna", 100)).isEqualTo(10);

        now.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(taken("anna", 100)).isEqualTo(60);
    }

    @Test
    void aChangedSettingHoldsAtOnce() {
        taken("anna", 10);
        perMinute.set(20);
        assertThat(taken("anna", 100)).isEqualTo(20);
    }

    private int taken(String who, int asked) {
        int taken = 0;
        for (int i = 0; i < asked; i++) {
            taken += limits.allows(who) ? 1 : 0;
        }
        return taken;
    }
}
