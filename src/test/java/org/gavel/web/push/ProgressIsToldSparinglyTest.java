package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A page is told how far an act on many members has come, and not so often that it would disturb the roster. */
class ProgressIsToldSparinglyTest {

    private final AtomicLong nanos = new AtomicLong();
    private final List<String> page = new ArrayList<>();
    private final ProgressMessages progress = new ProgressMessages("a1", "mute", nanos::get, page::add);

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void atMostFourTimesASecond() {
        for (int settled = 1; settled < 1000; settled++) {
            pass(1);
            progress.settled(settled, 1000);
        }

        assertThat(page).hasSize(3);
        assertThat(page.get(0))
                .isEqualTo("{\"t\":\"progress\",\"id\":\"a1\",\"act\":\"mute\",\"settled\":250,\"of\":1000}");
    }

    @Test
    void notForAFewMembers() {
        pass(1000);
        progress.settled(5, 19);

        assertThat(page).isEmpty();
    }

    @Test
    void notForTheEndWhichComesByItself() {
        pass(1000);
        progress.settled(1000, 1000);

        assertThat(page).isEmpty();
    }
}
