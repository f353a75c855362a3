package org.gavel.attendance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.conference.Sighting;
import org.gavel.store.BatchSink;
import org.gavel.store.Journal;
import org.gavel.store.JournaledWriter;
import org.gavel.store.WriteHealth;

/**
 * Takes sightings from the live rosters without making a caller wait. It keeps those that change the attendance in a
 * journal on disk until the database has them. So it loses nothing while the database is away, and only the last
 * quarter of a second when the server is killed.
 */
public final class AttendanceWriter implements AutoCloseable {

    private static final String NAME = "attendance";
    private static final long MAX_JOURNAL_BYTES = 1L << 30;

    private final AttendanceNews news = new AttendanceNews();
    private final JournaledWriter<Sighting> writer;

    private AttendanceWriter(JournaledWriter<Sighting> writer) {
        this.writer = writer;
    }

    /**
     * Opens the writer.
     *
     * @param directory the directory of the journal, which only this server uses
     * @param sink writes sightings into the database; it must accept a sighting twice
     * @param clock tells since when the disk or the database fails
     * @return a writer that takes sightings and does not write before {@link #start}
     * @throws IOException when the directory cannot be used
     */
    public static AttendanceWriter open(Path directory, BatchSink<Sighting> sink, Clock clock) throws IOException {
        Journal<Sighting> journal = Journal.open(directory, NAME, new SightingCodec(), MAX_JOURNAL_BYTES);
        return new AttendanceWriter(new JournaledWriter<>(NAME, journal, sink, clock));
    }

    /**
     * Begins to write, first the sightings that an earlier run of the server left.
     *
     * @param disk runs tasks that may wait for the disk
     * @param database runs tasks that may wait for the database
     */
    public void start(ScheduledExecutorService disk, ScheduledExecutorService database) {
        writer.start(disk, database);
    }

    /**
     * Takes a sighting. Sightings of one conference must come in their order. It never waits and never throws.
     *
     * @param sighting the sighting; never {@code null}
     */
    public void offer(Sighting sighting) {
        if (news.isNews(sighting)) {
            writer.offer(sighting);
        }
    }

    /** {@return the state of the writing} {@code pending} counts sightings. */
    public WriteHealth health() {
        return writer.health();
    }

    /** Stops writing. Sightings that the database does not have stay in the journal for the next start. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
