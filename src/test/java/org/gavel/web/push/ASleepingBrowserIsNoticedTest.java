package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Gavel tells a browser that no longer answers from one that is only busy for a while. */
class ASleepingBrowserIsNoticedTest {

    private static final Duration SILENCE = Duration.ofSeconds(50);

    private long now;
    private final BrowserLiveness life = new BrowserLiveness(SILENCE, () -> now);

    private void pass(long seconds) {
        now += seconds * 1_000_000_000L;
    }

    @Test
    void aLongSilenceCountsAsMissing() {
        pass(SILENCE.toSeconds());
        assertThat(life.isLost()).isFalse();
        pass(1);
        assertThat(life.isLost()).isTrue();
    }

    @Test
    void itIsAskedThreeTimesBeforeThatAndEachQuarterOfAMinute() {
        assertThat(life.pingInterval()).hasSeconds(15);
        assertThat(new BrowserLiveness(Duration.ofSeconds(10), () -> now).pingInterval())
                .hasSeconds(3);
        assertThat(new BrowserLiveness(Duration.ofMinutes(5), () -> now).pingInterval())
                .hasSeconds(15);
    }

    @Test
    void eachSignCounts() {
        for (int i = 0; i < 100; i++) {
            pass(SILENCE.toSeconds());
            life.heard();
        }
        assertThat(life.isLost()).isFalse();
    }
}
