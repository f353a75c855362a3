package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gavel.store.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentWritersMakeOneChainTest {

    private static final int WRITERS = 16;
    private static final int ACTS = 100;

    @TempDir
    Path directory;

    @Test
    void withoutAGapAndWithoutAFork() throws Exception {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            assertThat(numbers(trail)).hasSize(WRITERS * ACTS).doesNotHaveDuplicates();
            fixture.bring(trail);

            int all = 1 + 2 * WRITERS * ACTS;
            assertThat(fixture.check(trail))
                    .isEqualTo(new ChainReport(trail.head().chain(), true, all, ChainReport.Finding.INTACT, all));
            assertThat(fixture.lines(trail))
                    .filteredOn(line -> line.kind().equals("OUTCOME"))
                    .allSatisfy(line -> assertThat(line.about()).isLessThan(line.number()));
        }
    }

    private static List<Long> numbers(AuditTrail trail) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<List<Long>>> written = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                written.add(executor.submit(() -> acts(trail)));
            }
            List<Long> numbers = new ArrayList<>();
            for (Future<List<Long>> some : written) {
                numbers.addAll(some.get());
            }
            return numbers;
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<Long> acts(AuditTrail trail) throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < ACTS; i++) {
            AuditRef act = trail.write(AuditFixture.mute(1));
            trail.complete(act, AuditOutcome.done());
            numbers.add(act.number());
        }
        return numbers;
    }
}
