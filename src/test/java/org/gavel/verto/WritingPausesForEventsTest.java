package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WritingPausesForEventsTest {

    private static final long MILLI = 1_000_000;
    private static final int BURST = 4;
    private static final long PAUSE = 70 * MILLI;

    /** A clock that stands still until told, and what was written when. */
    private static final class Bench implements PacedWriter.Outlet {
        private final List<Long> times = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final TreeMap<Long, Runnable> alarms = new TreeMap<>();
        private final PacedWriter writer =
                new PacedWriter(new VertoSettings.Pacing(BURST, Duration.ofNanos(PAUSE)), () -> this.now, this);
        private final boolean acknowledged;
        private long now;
        private long nextId;

        Bench(boolean acknowledged) {
            this.acknowledged = acknowledged;
        }

        void write() {
            writer.write(nextId, Long.toString(nextId));
            nextId++;
            acknowledge();
        }

        void passUntil(long time) {
            while (!alarms.isEmpty() && alarms.firstKey() <= time) {
                now = alarms.firstKey();
                alarms.pollFirstEntry().getValue().run();
                acknowledge();
            }
            now = time;
        }

        private void acknowledge() {
            for (int done = acknowledgedSoFar; acknowledged && done < times.size(); done++) {
                acknowledgedSoFar++;
                writer.sent();
            }
        }

        private int acknowledgedSoFar;

        @Override
        public void send(String text) {
            times.add(now);
            texts.add(text);
        }

        @Override
        public void proceedAfter(long nanos) {
            alarms.put(now + nanos, writer::proceed);
        }
    }

    @Property(tries = 300)
    void theSwitchGetsItsSilenceUnderAnyLoad(
            @ForAll @Size(max = 80) List<@IntRange(max = 90) Integer> millisBetweenWrites) {
        Bench bench = new Bench(true);
        for (int wait : millisBetweenWrites) {
            bench.passUntil(bench.now + wait * MILLI);
            bench.write();
        }
        bench.passUntil(bench.now + 100 * PAUSE);

        List<String> asked = new ArrayList<>();
        for (int id = 0; id < millisBetweenWrites.size(); id++) {
            asked.add(Integer.toString(id));
        }
        assertThat(bench.texts).isEqualTo(asked);
        assertThat(bursts(bench.times)).allSatisfy(burst -> {
            assertThat(burst.size()).isLessThanOrEqualTo(BURST);
            assertThat(burst.get(burst.size() - 1) - burst.get(0)).isLessThan(PAUSE);
        });
    }

    private static List<List<Long>> bursts(List<Long> times) {
        List<List<Long>> bursts = new ArrayList<>();
        long last = Long.MIN_VALUE / 2;
        for (long time : times) {
            if (time - last >= PAUSE) {
                bursts.add(new ArrayList<>());
            }
            bursts.get(bursts.size() - 1).add(time);
            last = time;
        }
        return bursts;
    }

    @Test
    void afterSilenceAFrameGoesAtOnce() {
        Bench bench = new Bench(true);
        bench.write();
        bench.passUntil(10 * PAUSE);
        bench.write();
        assertThat(bench.times).containsExactly(0L, 10 * PAUSE);
    }

    @Test
    void aPeerThatTakesNothingIsGivenNoMoreThanABurst() {
        Bench bench = new Bench(false);
        for (int i = 0; i < 50; i++) {
            bench.write();
            bench.passUntil(bench.now + PAUSE);
        }
        assertThat(bench.texts).hasSize(BURST);
    }

    @Test
    void anUnsentRequestCanBeWithdrawn() {
        Bench bench = new Bench(true);
        for (int i = 0; i < BURST + 2; i++) {
            bench.write();
        }
        assertThat(bench.writer.withdraw(BURST)).isTrue();
        assertThat(bench.writer.withdraw(0)).isFalse();
        bench.passUntil(10 * PAUSE);
        assertThat(bench.texts).containsExactly("0", "1", "2", "3", Integer.toString(BURST + 1));
    }
}
