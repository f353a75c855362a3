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
 * Where the live rosters tell who is there. Takes every sighting without making anybody wait, keeps what concerns
 * attendance in a journal on disk until the database has it, and so loses nothing while the database is away or when the
 * server is killed, but for the last quarter of a second.
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
     * @param directory where the journal lies; of this server alone
     * @param book what enters sightings into the database
     * @param clock tells since when the disk or the database fails
     * @return a writer that takes sightings and does not write yet
     * @throws IOException when the directory cannot be used
     */
    public static AttendanceWriter open(Path directory, BatchSink<Sighting> book, Clock clock) throws IOException {
        Journal<Sighting> journal = Journal.open(directory, NAME, new SightingCodec(), MAX_JOURNAL_BYTES);
        return new AttendanceWriter(new JournaledWriter<>(NAME, journal, book, clock));
    }

    /**
     * Begins to write, first what an earlier run of the server left.
     *
     * @param disk a scheduler whose tasks may wait for the disk
     * @param database one whose tasks may wait for the database
     */
    public void start(ScheduledExecutorService disk, ScheduledExecutorService database) {
        writer.start(disk, database);
    }

    /**
     * Takes what was seen. Sightings of one conference must come in their order; never waits and never throws.
     *
     * @param sighting what was seen; never {@code null}
     */
    public void offer(Sighting sighting) {
        if (news.isNews(sighting)) {
            writer.offer(sighting);
        }
    }

    /** {@return how the writing is doing; {@code pending} are sightings} */
    public WriteHealth health() {
        return writer.health();
    }

    /** Stops writing; what the database has not got stays in the journal for the next start. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
