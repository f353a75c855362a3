package org.gavel.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes events to the database in their order and without gaps, and lets no caller wait.
 *
 * <p>It has two tasks. The first writes offered events to disk, four times a second. The second reads them from disk
 * and writes them to the database in batches. So a database that hangs stops only the second task, and a killed server
 * loses only the events that were offered since the last turn of the first. While the disk fails, events wait in
 * memory, and the second task takes them from there once it has read all of the journal. When disk and database both
 * fail and 200 000 events wait in memory, further events are dropped and counted.
 *
 * @param <E> the type of the events
 */
public final class JournaledWriter<E> implements AutoCloseable {

    private static final Logger LOG = System.getLogger(JournaledWriter.class.getName());
    private static final int MAX_WAITING = 200_000;
    private static final int BATCH = 500;
    private static final int ATTEMPTS_ALONE = 3;
    private static final long TURN_MILLIS = 250;

    private final String name;
    private final Journal<E> journal;
    private final BatchSink<E> sink;
    private final Outage disk;
    private final Outage database;
    private final BlockingQueue<E> intake = new LinkedBlockingQueue<>(MAX_WAITING);
    private final List<E> held = new ArrayList<>();
    private final List<ScheduledFuture<?>> tasks = new ArrayList<>();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Makes a writer that does nothing before {@link #start}.
     *
     * @param name what is written, such as {@code attendance}; for the log and the health
     * @param journal keeps events until the database has them
     * @param sink writes batches into the database
     * @param clock tells since when the disk or the database fails
     */
    public JournaledWriter(String name, Journal<E> journal, BatchSink<E> sink, Clock clock) {
        this.name = name;
        this.journal = journal;
        this.sink = sink;
        this.disk = new Outage("the journal of " + name, clock);
        this.database = new Outage(name, clock);
    }

    /**
     * Begins to write. Events that an earlier run left come first.
     *
     * @param disk runs tasks that may wait for the disk; has threads of its own
     * @param database runs tasks that may wait for the database
     */
    public void start(ScheduledExecutorService disk, ScheduledExecutorService database) {
        tasks.add(disk.scheduleWithFixedDelay(this::journalTurn, 0, TURN_MILLIS, TimeUnit.MILLISECONDS));
        tasks.add(database.scheduleWithFixedDelay(this::writeTurn, 0, TURN_MILLIS, TimeUnit.MILLISECONDS));
    }

    /**
     * Takes an event. It waits for neither disk nor database and never throws.
     *
     * @param event never {@code null}
     */
    public void offer(E event) {
        if (intake.offer(event)) {
            waiting.incrementAndGet();
        } else if (lost.getAndIncrement() == 0) {
            LOG.log(Level.ERROR, "{0}: neither disk nor database accepts events. Gavel loses new events.", name);
        }
    }

    /**
     * Writes events to disk before it returns, behind all earlier ones. The database gets them later.
     *
     * @param events the events in their order
     * @throws IOException when they cannot be written: then none of them is
     */
    public void keep(List<E> events) throws IOException {
        journal.append(events);
    }

    /** {@return the state of the writing at this moment} */
    public WriteHealth health() {
        Instant since = database.since() == null ? disk.since() : database.since();
        return new WriteHealth(
                name, waiting.get() + journal.unread(), since, refused.get(), lost.get() + journal.lost());
    }

    /**
     * Ends the tasks. Events that the database does not have stay on disk, and the next start writes them. A closed
     * writer touches no file.
     */
    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        tasks.forEach(task -> task.cancel(false));
        journalTurn();
        journal.close();
    }

    /** Writes offered events to disk. */
    void journalTurn() {
        synchronized (held) {
            try {
                while (!held.isEmpty() || intake.drainTo(held, BATCH) > 0) {
                    journal.append(held);
                    release(held.size());
                }
                disk.over();
            } catch (IOException | RuntimeException e) {
                disk.failed(e);
            }
        }
    }

    /** Writes the events on disk to the database. */
    void writeTurn() {
        if (!database.mayTry()) {
            return;
        }
        try {
            for (List<E> batch = journal.next(BATCH); !batch.isEmpty(); batch = journal.next(BATCH)) {
                write(batch);
                journal.confirm();
            }
            writeHeld();
        } catch (IOException | RuntimeException e) {
            database.failed(e);
        }
    }

    private void writeHeld() throws IOException {
        if (disk.since() == null) {
            return;
        }
        synchronized (held) {
            while (journal.unread() == 0 && (!held.isEmpty() || intake.drainTo(held, BATCH) > 0)) {
                write(held);
                release(held.size());
            }
        }
    }

    private void release(int count) {
        held.clear();
        waiting.addAndGet(-count);
    }

    private void write(List<E> batch) throws IOException {
        try {
            sink.write(List.copyOf(batch));
        } catch (RuntimeException e) {
            if (!DatabaseFailures.refusesData(e)) {
                throw e;
            }
            for (E event : batch) {
                writeAlone(event);
            }
        }
        database.over();
    }

    /** Writes one event, and sets it aside when the database refuses it each time, so that the others go on. */
    private void writeAlone(E event) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                sink.write(List.of(event));
                return;
            } catch (RuntimeException e) {
                if (!DatabaseFailures.refusesData(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS_ALONE) {
                    setAside(event, e);
                    return;
                }
            }
        }
    }

    private void setAside(E event, RuntimeException why) throws IOException {
        journal.setAside(event);
        refused.incrementAndGet();
        LOG.log(Level.WARNING, name + ": the database refused an event. Gavel wrote it to a separate file.", why);
    }
}
