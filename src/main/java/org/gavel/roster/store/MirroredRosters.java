package org.gavel.roster.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gavel.conference.ConferenceId;
import org.gavel.store.WaitsFor;
import org.gavel.store.WaitsFor.What;

/**
 * The rosters that pages of this node show from the database, because no link of this node feeds them. Each is read
 * once for all its pages, at intervals, as long as a page shows it.
 */
@ApplicationScoped
public class MirroredRosters {

    /** How many rosters are read at once. Pages of further rooms get none. */
    static final int MOST_ROOMS = 100;

    /** How many members of a room are read. */
    static final int MOST_MEMBERS = 20_000;

    private static final Logger LOG = System.getLogger(MirroredRosters.class.getName());

    private final Reading reading;
    private final ScheduledExecutorService database;
    private final Map<ConferenceId, MirroredRoster> shown = new HashMap<>();

    /** Reads a roster from the database. */
    @FunctionalInterface
    interface Reading {
        Optional<MirroredMembers> roster(ConferenceId conference, int most);
    }

    @Inject
    MirroredRosters(MirrorQueries queries, @WaitsFor(What.DATABASE) ScheduledExecutorService database) {
        this(queries::roster, database);
    }

    /**
     * Makes the rosters with another reader.
     *
     * @param database runs tasks that wait for the database
     */
    MirroredRosters(Reading reading, ScheduledExecutorService database) {
        this.reading = reading;
        this.database = database;
    }

    /**
     * Begins to read all shown rosters at intervals.
     *
     * @param pace the time between the end of one round and the next
     */
    public void begin(Duration pace) {
        database.scheduleWithFixedDelay(this::round, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Shows a roster on one more page. A roster that no other page shows is read at once, on another thread.
     *
     * @param conference the conference
     * @return the roster, which must be given to {@link #hide}; empty where too many rosters are shown already
     */
    public synchronized Optional<MirroredRoster> show(ConferenceId conference) {
        MirroredRoster roster = shown.get(conference);
        if (roster == null && shown.size() >= MOST_ROOMS) {
            return Optional.empty();
        }
        if (roster == null) {
            roster = new MirroredRoster(conference);
            shown.put(conference, roster);
            MirroredRoster made = roster;
            database.execute(() -> read(made));
        }
        roster.shown();
        return Optional.of(roster);
    }

    /**
     * Ends showing a roster on one page.
     *
     * @param roster what {@link #show} returned
     */
    public synchronized void hide(MirroredRoster roster) {
        if (roster.hidden()) {
            shown.remove(roster.conference(), roster);
        }
    }

    void round() {
        List<MirroredRoster> now;
        synchronized (this) {
            now = List.copyOf(shown.values());
        }
        now.forEach(this::read);
    }

    /** Reads one roster. While the database cannot be reached, what was read last stays. */
    private void read(MirroredRoster roster) {
        try {
            roster.take(reading.roster(roster.conference(), MOST_MEMBERS));
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "a roster cannot be read from the database: {0}", e.getMessage());
        }
    }
}
