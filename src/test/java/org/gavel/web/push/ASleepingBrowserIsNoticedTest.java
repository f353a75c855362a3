package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A browser that gives no sign of life is told from one that only has been busy for a while. */
class ASleepingBrowserIsNoticedTest {

    private long now;
    private final SignsOfLife life = new SignsOfLife(() -> now);

    private void pass(long seconds) {
        now += seconds * 1_000_000_000L;
    }

    @Test
    void whoIsSilentForLongIsMissing() {
        pass(SignsOfLife.SILENCE.toSeconds());
        assertThat(life.areMissing()).isFalse();
        pass(1);
        assertThat(life.areMissing()).isTrue();
    }

    @Test
    void eachSignCounts() {
        for (int i = 0; i < 100; i++) {
            pass(SignsOfLife.SILENCE.toSeconds());
            life.seen();
        }
        assertThat(life.areMissing()).isFalse();
    }
}
