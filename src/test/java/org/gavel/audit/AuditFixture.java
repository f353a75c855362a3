package org.gavel.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.store.BatchSink;
import org.gavel.store.MasterKey;
import org.gavel.store.TestDatabase;

/** An audit with a directory and a key of its own, and the entries that tests write into it. */
final class AuditFixture {

    static final Actor ANNA = new Actor(new Moderator("anna", "Anna Adler"), "192.0.2.7");

    final TestDatabase database;
    final Path directory;
    MasterKey key;
    Clock clock = Clock.systemUTC();

    AuditFixture(TestDatabase database, Path directory) {
        this.database = database;
        this.directory = directory;
        this.key = MasterKey.of(directory.resolve("gavel.key"));
    }

    AuditTrail open() {
        return open(this::enter, clock);
    }

    AuditTrail open(BatchSink<ChainedLine> sink, Clock clock) {
        try {
            return AuditTrail.open(directory.resolve("journal"), sink, key, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void enter(List<ChainedLine> batch) {
        database.write(em -> AuditTables.insert(em, batch));
    }

    /** Writes all lines to the database. */
    void bring(AuditTrail trail) {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
        try {
            trail.start(executor, executor);
            Awaitility.await().until(() -> trail.health().pending() == 0);
        } finally {
            executor.shutdownNow();
            Awaitility.await().until(executor::isTerminated);
        }
    }

    /** The result of the check of this trail's chain. */
    ChainReport check(AuditTrail trail) {
        return check(trail, trail.head().chain());
    }

    ChainReport check(AuditTrail trail, String chain) {
        AuditReport report = database.read(em -> new AuditCheck(new ChainPages(em), trail, key, clock).check());
        return report.chains().stream()
                .filter(one -> one.chain().equals(chain))
                .findFirst()
                .orElseThrow();
    }

    /** Changes the database without Gavel. */
    void tamper(String sql) {
        database.write(em -> {
            if (em.createNativeQuery(sql).executeUpdate() != 1) {
                throw new AssertionError("not one row: " + sql);
            }
        });
    }

    List<AuditItem> page(AuditFilter filter, AuditPlace behind, int most) {
        return database.read(em -> new AuditQueries(em, clock).page(filter, behind, most));
    }

    List<AuditItem> slice(AuditFilter filter, boolean oldestFirst, int first, int most) {
        return database.read(em -> new AuditQueries(em, clock).slice(filter, oldestFirst, first, most));
    }

    int count(AuditFilter filter, int most) {
        return database.read(em -> new AuditQueries(em, clock).count(filter, most));
    }

    AuditItem whole(AuditItem item) {
        return database.read(em -> new AuditQueries(em, clock)
                        .line(item.line().chain(), item.line().number()))
                .orElseThrow();
    }

    List<AuditLine> lines(AuditTrail trail) {
        return lines(trail.head().chain());
    }

    List<AuditLine> lines(String chain) {
        return database.read(em -> em.createQuery(
                        "select l from AuditLineEntity l where l.chain = :chain order by l.number",
                        AuditLineEntity.class)
                .setParameter("chain", chain)
                .getResultStream()
                .map(AuditLineEntity::line)
                .toList());
    }

    static AuditEntry mute(int members) {
        return act("mute", members);
    }

    static AuditEntry act(String what, int members) {
        return new AuditEntry(
                AuditKind.ACT, ANNA, what, "3000-seven.local", members(members), Map.of("reason", "too loud"), null);
    }

    static List<AuditSubject> members(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new AuditSubject("uuid-" + i, String.valueOf(2000 + i), "Member " + i))
                .toList();
    }
}
