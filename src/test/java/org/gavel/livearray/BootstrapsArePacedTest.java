package org.gavel.livearray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** There is one bootstrap request at a time, with growing pauses while none helps, and a periodic one without a cause. */
class BootstrapsArePacedTest {

    private static final long START = 1_000_000;
    private static final LiveArrayEvent<String> BOOT =
            new LiveArrayEvent.Boot<>(List.of(new LiveArrayEvent.Keyed<>("a", "row")));

    private double jitter = 0;
    private final LiveArrayMirror<String> mirror = new LiveArrayMirror<>(MirrorLimits.USUAL, () -> jitter, START);

    @Test
    void unansweredRequestsComeAtGrowingIntervals() {
        jitter = 1;
        mirror.connected(START);

        assertThat(pausesUntil(START + 300_000)).startsWith(6_000L, 7_000L, 9_000L, 13_000L, 21_000L, 35_000L, 35_000L);
    }

    @Test
    void onlyOneIsOutstanding() {
        mirror.connected(START);
        mirror.bootstrapSent(START);

        mirror.refresh();

        assertThat(mirror.bootstrapDue(START + 4_999)).isFalse();
    }

    @Test
    void bootsThatDoNotHelpDoNotMakeAStorm() {
        mirror.connected(START);
        int asked = 0;
        long serial = 10;
        for (long now = START; now < START + 120_000; now += 100) {
            mirror.tick(now);
            if (mirror.bootstrapDue(now)) {
                asked++;
                mirror.bootstrapSent(now);
                mirror.apply(BOOT, now);
            }
            serial += 2;
            mirror.apply(new LiveArrayEvent.Modify<>(serial, "a", "row"), now);
        }

        assertThat(asked).isBetween(5, 15);
    }

    @Test
    void aLateAnswerCounts() {
        mirror.connected(START);
        mirror.bootstrapSent(START);
        mirror.tick(START + 5_000);

        mirror.apply(BOOT, START + 8_000);

        assertThat(mirror.state()).isInstanceOf(MirrorState.Live.class);
        assertThat(mirror.bootstrapDue(START + 20_000)).isFalse();
    }

    @Test
    void aQuietMirrorAsksAgainBetweenFiveAndTenMinutesLater() {
        jitter = 0.5;
        mirror.connected(START);
        mirror.bootstrapSent(START);
        mirror.apply(BOOT, START);

        assertThat(mirror.bootstrapDue(START + 449_000)).isFalse();
        assertThat(mirror.bootstrapDue(START + 450_000)).isTrue();
    }

    @Test
    void aNewViewerGetsAFreshAnswer() {
        mirror.connected(START);
        mirror.bootstrapSent(START);
        mirror.apply(BOOT, START);

        mirror.refresh();

        assertThat(mirror.bootstrapDue(START + 30_000)).isTrue();
        assertThat(mirror.state()).isInstanceOf(MirrorState.Live.class);
    }

    private List<Long> pausesUntil(long end) {
        List<Long> pauses = new ArrayList<>();
        long last = START;
        for (long now = START; now < end; now += 100) {
            mirror.tick(now);
            if (mirror.bootstrapDue(now)) {
                mirror.bootstrapSent(now);
                if (now > START) {
                    pauses.add(now - last);
                }
                last = now;
            }
        }
        return pauses;
    }
}
