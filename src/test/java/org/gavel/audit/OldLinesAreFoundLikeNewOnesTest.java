package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.store.Engine;
import org.gavel.store.TestTransactions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An upgrade makes old audit lines searchable: all of them, once, even when it is interrupted. */
class OldLinesAreFoundLikeNewOnesTest {

    private static final int OLD = 8;
    private static final Duration SHORT = Duration.ofMillis(10);

    /** All tests share a database: each asks for its own lines only. */
    private final String mark = UUID.randomUUID().toString().substring(0, 13);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void howeverTheyAreTyped(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            writeOld(fixture, trail);
            assertThat(found(fixture)).isZero();

            foldAll(engine, 3);

            assertThat(found(fixture)).isEqualTo(OLD);
            assertThat(folded(fixture, trail)).isEqualTo(searched(fixture, trail));
            assertThat(fixture.check(trail).isIntact()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptedRunContinues(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            writeOld(fixture, trail);
            AuditFolding interrupted = new AuditFolding(new TestTransactions(engine.database()), 1, SHORT);
            while (folded(fixture, trail) < 3) {
                assertThat(interrupted.step()).isTrue();
            }
            write(trail, 1);
            fixture.bring(trail);

            foldAll(engine, 3);

            assertThat(found(fixture)).isEqualTo(OLD + 1);
            assertThat(folded(fixture, trail)).isEqualTo(searched(fixture, trail));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onceIsEnough(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            writeOld(fixture, trail);
            foldAll(engine, 100);
            long before = folded(fixture, trail);

            foldAll(engine, 100);

            assertThat(folded(fixture, trail)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatIsAwayIsWaitedFor(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        TestTransactions transactions = new TestTransactions(engine.database());
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
        try (AuditTrail trail = fixture.open()) {
            writeOld(fixture, trail);
            transactions.takeAway();
            AuditFolding folding = new AuditFolding(transactions, 100, SHORT);
            folding.start(scheduler);
            scheduler.schedule(transactions::bringBack, 1, TimeUnit.SECONDS);

            Awaitility.await().atMost(120, TimeUnit.SECONDS).until(() -> found(fixture) == OLD);
            folding.stop();
        } finally {
            scheduler.shutdownNow();
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(scheduler::isTerminated);
        }
    }

    private void writeOld(AuditFixture fixture, AuditTrail trail) {
        write(trail, OLD);
        fixture.bring(trail);
        fixture.database.write(em -> em.createNativeQuery("delete from audit_search where chain = :chain")
                .setParameter("chain", trail.head().chain())
                .executeUpdate());
    }

    private void write(AuditTrail trail, int lines) {
        for (int i = 0; i < lines; i++) {
            AuditEntry entry = new AuditEntry(
                    AuditKind.ACT,
                    new Actor(new Moderator("joerg", "J\u00F6rg"), "192.0.2.7"),
                    "mute",
                    mark + "-seven.local",
                    List.of(new AuditSubject("uuid", "+49 (30) 12\u201334", "Ren\u00E9e")),
                    Map.of(),
                    null);
            trail.complete(trail.write(entry), AuditOutcome.done());
        }
    }

    private void foldAll(Engine engine, int batch) {
        AuditFolding folding = new AuditFolding(new TestTransactions(engine.database()), batch, SHORT);
        boolean more = true;
        while (more) {
            more = folding.step();
        }
    }

    private int found(AuditFixture fixture) {
        AuditFilter filter = new AuditFilter(null, null, "jorg", Set.of(), "", mark, null, "4930 1234", false);
        return fixture.page(filter, null, 100).size();
    }

    private static long folded(AuditFixture fixture, AuditTrail trail) {
        return fixture.database.read(em -> em.createQuery(
                        "select count(s.number) from AuditSearchEntity s where s.chain = :chain", Long.class)
                .setParameter("chain", trail.head().chain())
                .getSingleResult());
    }

    private static long searched(AuditFixture fixture, AuditTrail trail) {
        return fixture.lines(trail).stream()
                .filter(AuditSearchEntity::isSearched)
                .count();
    }
}
