package org.gavel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.gavel.livearray.LiveArrayChange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each frame that is measured as absorbed has changed the roster, and handling it allocates a bounded amount of memory. */
class EveryFrameIsAbsorbedTest {

    private static final int FRAMES = 5_000;

    /** Far more than any reader needs for a text of at most one kilobyte. */
    private static final long MOST_ALLOCATED = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {Absorbing.RECORDED, Absorbing.GENERATED})
    void everyFrameIsOneChange(String rows) {
        RowTexts texts = Absorbing.texts(rows);
        RowIntake intake = new RowIntake(texts);
        long present = intake.revision();
        long before = allocated();
        for (String text : texts.changes().subList(0, FRAMES)) {
            // The same row again, as a switch may send it, is no change.
            assertThat(intake.absorb(text))
                    .hasSizeLessThanOrEqualTo(1)
                    .allMatch(LiveArrayChange.Modified.class::isInstance);
        }
        assertThat(allocated() - before).isLessThan(FRAMES * MOST_ALLOCATED);
        assertThat(present).isPositive();
        assertThat(intake.revision() - present).isGreaterThan(FRAMES / 3);
        assertThat(intake.gaps()).isZero();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
