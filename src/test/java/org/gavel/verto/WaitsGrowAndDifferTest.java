package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitsGrowAndDifferTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

    @Test
    void theLimitDoublesUpToItsMost() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 7, 1_000_000).mapToObj(backoff::limit))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void theWaitsAreSpreadOverAllThatIsAllowed() {
        Random random = new Random(7);
        Duration limit = backoff.limit(4);
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> backoff.before(4, random)))
                .allMatch(wait -> !wait.isNegative() && wait.compareTo(limit) <= 0)
                .anyMatch(wait -> wait.compareTo(limit.dividedBy(10)) < 0)
                .anyMatch(wait -> wait.compareTo(limit.multipliedBy(9).dividedBy(10)) > 0);
    }
}
