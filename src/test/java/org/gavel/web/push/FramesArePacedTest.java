package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first frame after a silence goes at once. Later ones wait as long as the most urgent change permits, and no longer. */
class FramesArePacedTest {

    private final Times times = new Times();
    private final List<Long> ran = new ArrayList<>();
    private final Pacer pacer = new Pacer(times, () -> times.now, () -> ran.add(times.now));

    @Test
    void theFirstAfterASilenceGoesAtOnceWhateverItIs() {
        pacer.ask(Pacer.Urgency.OUT_OF_VIEW);
        times.passTo(1_000);
        pacer.ask(Pacer.Urgency.OUT_OF_VIEW);
        times.passTo(2_000);

        assertThat(ran).containsExactly(0L, 1_000L);
    }

    @Test
    void aFloodInViewIsAFrameEachSixteenMilliseconds() {
        for (long at = 0; at < 160; at++) {
            times.passTo(at);
            pacer.ask(Pacer.Urgency.IN_VIEW);
        }

        assertThat(ran).containsExactly(0L, 16L, 32L, 48L, 64L, 80L, 96L, 112L, 128L, 144L);
    }

    @Test
    void aFloodOutOfViewIsAboutTwoFramesASecond() {
        for (long at = 0; at < 1_000; at++) {
            times.passTo(at);
            pacer.ask(Pacer.Urgency.OUT_OF_VIEW);
        }

        assertThat(ran).containsExactly(0L, 450L, 900L);
    }

    @Test
    void anOutcomeWaitsForNoFrame() {
        pacer.ask(Pacer.Urgency.IN_VIEW);
        times.passTo(3);
        pacer.ask(Pacer.Urgency.IN_VIEW);
        times.passTo(5);
        pacer.ask(Pacer.Urgency.OUTCOME);
        times.passTo(20);

        assertThat(ran).containsExactly(0L, 5L);
    }

    @Test
    void changesInViewDoNotWaitForOthers() {
        pacer.ask(Pacer.Urgency.OUT_OF_VIEW);
        times.passTo(20);
        pacer.ask(Pacer.Urgency.OUT_OF_VIEW);
        times.passTo(50);
        pacer.ask(Pacer.Urgency.IN_VIEW);
        times.passTo(1_000);

        assertThat(ran).containsExactly(0L, 50L);
    }
}
