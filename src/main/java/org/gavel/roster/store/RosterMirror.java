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
 * Keeps the database's picture of the rosters a moment behind the live ones. What changes while the database is slow or
 * gone melts down to the latest state of each row, so that the mirror is right again soon after the database is. It keeps
 * nothing over a restart: the next {@link Sighting.RosterSeen} of a conference puts its rows right.
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
     * @param executor one whose tasks may wait for the database
     */
    public synchronized void start(ScheduledExecutorService executor) {
        task = executor.scheduleWithFixedDelay(this::writeTurn, TURN_MILLIS, TURN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Takes what was seen. Sightings of one conference must come in their order; never waits and never throws.
     *
     * @param sighting what was seen; never {@code null}
     */
    public void offer(Sighting sighting) {
        pending.take(sighting);
    }

    /** {@return how the writing is doing; {@code pending} are rows} */
    public WriteHealth health() {
        return new WriteHealth("roster", pending.size(), outage.since(), 0, 0);
    }

    /** Stops writing; what is not written yet is forgotten. */
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
