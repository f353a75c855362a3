package org.gavel.audit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.store.BatchSink;
import org.gavel.store.Journal;
import org.gavel.store.JournaledWriter;
import org.gavel.store.MasterKey;
import org.gavel.store.WriteHealth;

/**
 * The audit of this server: a chain of lines that are on disk before {@link #write} returns, and in the database soon
 * after.
 *
 * <p>Each line's hash covers the hash of the line before ({@link AuditSeal}). The journal always keeps the last line of
 * the chain; so the chain goes on after a crash, and lines that were deleted at its end in the database are found. A
 * new chain begins when the journal is new, or when its last line has the hash of another key. The first line of each
 * run is about the start.
 *
 * <p>Threads that write at the same time share one write to disk: the thread that gets the lock writes the lines of all
 * that wait.
 */
public final class AuditTrail implements Audit, AutoCloseable {

    static final String PURPOSE = "audit";
    static final String KEY_DETAIL = "key";

    private static final Logger LOG = System.getLogger(AuditTrail.class.getName());
    private static final String NAME = "audit";
    private static final long MAX_JOURNAL_BYTES = 4L << 30;
    private static final Actor GAVEL = new Actor(new Moderator("gavel", "Gavel"), "");

    private final JournaledWriter<ChainedLine> writer;
    private final AuditSeal seal;
    private final Clock clock;
    private final Queue<WaitingLine> waiting = new ConcurrentLinkedQueue<>();
    private final Object order = new Object();
    private volatile ChainHead head;
    private volatile Instant failingSince;
    private WaitingLine start;
    private boolean closed;

    private AuditTrail(JournaledWriter<ChainedLine> writer, ChainHead head, MasterKey key, Clock clock) {
        this.writer = writer;
        this.seal = new AuditSeal(key.keyFor(PURPOSE));
        this.head = head;
        this.clock = clock;
        this.start = new WaitingLine(startOf(head, key));
    }

    /**
     * Opens the audit and writes the line about the start. When that line cannot be written, it is written before the
     * next line.
     *
     * @param directory the directory of the journal, which only this server uses
     * @param sink inserts lines into the database; it must accept a line twice
     * @param key the key from which the audit's key is derived
     * @param clock tells the time of each line
     * @return an audit that takes lines and does not write to the database before {@link #start}
     * @throws IOException when the directory cannot be used
     */
    public static AuditTrail open(Path directory, BatchSink<ChainedLine> sink, MasterKey key, Clock clock)
            throws IOException {
        return open(
                Journal.openKeepingLast(directory, NAME, new ChainedLine.Codec(), MAX_JOURNAL_BYTES), sink, key, clock);
    }

    static AuditTrail open(Journal<ChainedLine> journal, BatchSink<ChainedLine> sink, MasterKey key, Clock clock) {
        ChainHead head = head(journal, new AuditSeal(key.keyFor(PURPOSE)));
        AuditTrail trail = new AuditTrail(new JournaledWriter<>(NAME, journal, sink, clock), head, key, clock);
        synchronized (trail.order) {
            trail.writeAllThatWait();
        }
        return trail;
    }

    /**
     * Begins to write lines to the database, first those that an earlier run left.
     *
     * @param disk runs tasks that may wait for the disk
     * @param database runs tasks that may wait for the database
     */
    public void start(ScheduledExecutorService disk, ScheduledExecutorService database) {
        writer.start(disk, database);
    }

    /** Writes a line to disk. It never waits for the database. */
    @Override
    public AuditRef write(AuditEntry entry) {
        AuditLine line = append(AuditDraft.of(entry));
        return new AuditRef(line.chain(), line.number(), entry);
    }

    @Override
    public void complete(AuditRef begun, AuditOutcome outcome) {
        try {
            append(AuditDraft.of(begun, outcome));
        } catch (AuditUnavailableException e) {
            LOG.log(
                    Level.ERROR,
                    "The outcome of line {0} of the audit could not be recorded: {1}",
                    String.valueOf(begun.number()),
                    outcome.result());
        }
    }

    /**
     * {@return the state of the writing} {@code pending} counts lines on this server's disk that may not be in the
     * database yet.
     */
    public WriteHealth health() {
        WriteHealth health = writer.health();
        Instant since = failingSince == null ? health.failingSince() : failingSince;
        return new WriteHealth(health.name(), health.pending(), since, health.refused(), health.lost());
    }

    /** Returns the end of this server's chain. */
    ChainHead head() {
        return head;
    }

    /**
     * Closes the audit, which takes no further line. Lines that are not in the database stay in the journal for the
     * next start.
     */
    @Override
    public void close() throws IOException {
        synchronized (order) {
            closed = true;
            writer.close();
        }
    }

    private AuditLine append(AuditDraft draft) {
        WaitingLine mine = new WaitingLine(draft);
        waiting.add(mine);
        synchronized (order) {
            if (!mine.isSettled()) {
                writeAllThatWait();
            }
        }
        return mine.line();
    }

    private void writeAllThatWait() {
        List<WaitingLine> all = new ArrayList<>();
        for (WaitingLine next = waiting.poll(); next != null; next = waiting.poll()) {
            all.add(next);
        }
        try {
            keep(start == null ? all : behindStart(all));
            start = null;
            failingSince = null;
        } catch (IOException | RuntimeException e) {
            all.forEach(line -> line.fail(e));
            failed(e);
        }
    }

    private List<WaitingLine> behindStart(List<WaitingLine> all) {
        List<WaitingLine> both = new ArrayList<>(all.size() + 1);
        both.add(start);
        both.addAll(all);
        return both;
    }

    /** Writes all lines or none. The chain goes on only when they are on disk. */
    private void keep(List<WaitingLine> all) throws IOException {
        if (closed) {
            throw new IOException("The audit is closed.");
        }
        ChainHead end = head;
        List<ChainedLine> lines = new ArrayList<>(all.size());
        for (WaitingLine next : all) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            AuditLine open = next.draft().line(end.chain(), end.number() + 1, now);
            AuditLine line = open.withHash(seal.of(end.hash(), open));
            lines.add(new ChainedLine(end.hash(), line));
            end = ChainHead.at(line);
        }
        writer.keep(lines);
        head = end;
        for (int i = 0; i < all.size(); i++) {
            all.get(i).settle(lines.get(i).line());
        }
    }

    private void failed(Exception why) {
        if (failingSince == null && !closed) {
            failingSince = clock.instant();
            LOG.log(
                    Level.ERROR,
                    "The audit cannot be written. Until it can, Gavel refuses what must be recorded.",
                    why);
        }
    }

    private static ChainHead head(Journal<ChainedLine> journal, AuditSeal seal) {
        try {
            ChainedLine last = journal.last().orElse(null);
            if (last == null) {
                return ChainHead.fresh();
            }
            if (seal.holds(last.previous(), last.line())) {
                return ChainHead.at(last.line());
            }
            LOG.log(
                    Level.ERROR,
                    "The last line of the audit has the hash of another key, or it was changed. A new chain begins.");
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The last line of the audit cannot be read. A new chain begins.", e);
        }
        return ChainHead.fresh();
    }

    private static AuditDraft startOf(ChainHead head, MasterKey key) {
        return AuditDraft.of(new AuditEntry(
                AuditKind.START,
                GAVEL,
                AuditWhat.START.wire(),
                null,
                List.of(),
                Map.of(KEY_DETAIL, key.fingerprint(), "chain", head.number() == 0 ? "new" : "continued"),
                AuditResult.DONE));
    }
}
