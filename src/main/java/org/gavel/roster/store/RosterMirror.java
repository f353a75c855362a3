package org.gavel.roster.store;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gavel.conference.Sighting;
import org.gavel.store.BatchSink;
import org.gavel.store.Outage;
import org.gavel.store.WriteHealth;

/**
 * Writes the live rosters to their mirror in the database, a moment later. While the database is slow or cannot be
 * reached, only the latest state of each row is kept, so the mirror catches up quickly. Unwritten changes are lost with
 * a restart; the next {@link Sighting.RosterSeen} of a conference corrects its rows.
 */
public final class RosterMirror implements AutoCloseable {

    private static final int BATCH = 500;
    private static final long TURN_MILLIS = 250;

    private final PendingRows pending = new PendingRows();
    private final BatchSink<RowChange> sink;
    private final Outage outage;
    private ScheduledFuture<?> task;

    RosterMirror(BatchSink<RowChange> sink, Clock clock) {
        this.sink = sink;
        this.outage = new Outage("the roster's mirror", clock);
    }

    /**
     * Begins to write.
     *
     * @param executor runs the tasks, which wait for the database
     */
    public synchronized void start(ScheduledExecutorService executor) {
        task = executor.scheduleWithFixedDelay(this::writeTurn, TURN_MILLIS, TURN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Takes a sighting. Does not block and does not throw.
     *
     * @param sighting never {@code null}; those of one conference must come in their order
     */
    public void offer(Sighting sighting) {
        pending.take(sighting);
    }

    /** {@return the health of the writing; its {@code pending} is a number of rows} */
    public WriteHealth health() {
        return new WriteHealth("roster", pending.size(), outage.since(), 0, 0);
    }

    /** Stops writing. Changes that are not written yet are dropped. */
    @Override
    public synchronized void close() {
        if (task != null) {
            task.cancel(false);
        }
    }

    void writeTurn() {
        List<RowChange> batch = outage.mayTry() ? pending.drain(BATCH) : List.of();
        while (!batch.isEmpty()) {
            try {
                sink.write(batch);
                outage.over();
                batch = pending.drain(BATCH);
            } catch (RuntimeException e) {
                pending.putBack(batch);
                outage.failed(e);
                batch = List.of();
            }
        }
    }
}
