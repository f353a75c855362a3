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
 * Brings events into the database in their order, none left out, while nobody waits.
 *
 * <p>Two tasks: one puts what was offered on disk a few times a second, the other reads it from there and writes it to
 * the database in batches. So a database that hangs holds up only the second, and a kill loses what was offered since the
 * last turn of the first. While the disk fails, events wait in memory, and the second task takes them from there as soon
 * as the journal is read to its end. Only when both fail for so long that memory's bound is reached are events dropped,
 * and counted.
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
     * @param journal where events lie until the database has them
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
     * Begins to write; what an earlier run left comes first.
     *
     * @param disk runs what waits for the disk, also while all threads of the other wait
     * @param database runs what waits for the database
     */
    public void start(ScheduledExecutorService disk, ScheduledExecutorService database) {
        tasks.add(disk.scheduleWithFixedDelay(this::journalTurn, 0, TURN_MILLIS, TimeUnit.MILLISECONDS));
        tasks.add(database.scheduleWithFixedDelay(this::writeTurn, 0, TURN_MILLIS, TimeUnit.MILLISECONDS));
    }

    /**
     * Takes the event; never waits for disk or database and never throws.
     *
     * @param event never {@code null}
     */
    public void offer(E event) {
        if (intake.offer(event)) {
            waiting.incrementAndGet();
        } else if (lost.getAndIncrement() == 0) {
            LOG.log(Level.ERROR, "{0}: neither the disk nor the database takes events; they are being lost", name);
        }
    }

    /**
     * Puts the events on disk, behind all that was kept before, and leaves only the database for later. For what must never be in
     * memory only.
     *
     * @param events all that is to be kept, in their order
     * @throws IOException when the disk does not take them: then none of them is kept
     */
    public void keep(List<E> events) throws IOException {
        journal.append(events);
    }

    /** {@return how the writing is doing at this moment} */
    public WriteHealth health() {
        Instant since = database.since() == null ? disk.since() : database.since();
        return new WriteHealth(
                name, waiting.get() + journal.unread(), since, refused.get(), lost.get() + journal.lost());
    }

    /** Ends the tasks and leaves on disk what the database has not got; the next start writes it. Once closed it touches no file. */
    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        tasks.forEach(task -> task.cancel(false));
        journalTurn();
        journal.close();
    }

    /** Puts on disk what was offered. */
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

    /** Writes to the database what is on disk. */
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
            if (!RefusedData.isCauseOf(e)) {
                throw e;
            }
            for (E event : batch) {
                writeAlone(event);
            }
        }
        database.over();
    }

    /** One event that the database will never take must not hold up the others. */
    private void writeAlone(E event) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                sink.write(List.of(event));
                return;
            } catch (RuntimeException e) {
                if (!RefusedData.isCauseOf(e)) {
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
        LOG.log(Level.WARNING, name + ": the database refuses an event; it is kept beside the journal", why);
    }
}
