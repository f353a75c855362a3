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
 * The rosters that pages of this node are shown from the database, because no connection of this node feeds them. Each is read once for all its
 * pages, at a modest pace, and only as long as a page shows it.
 */
@ApplicationScoped
public class MirroredRosters {

    /** So many rooms at once; pages of further ones wait until one is left. */
    static final int MOST_ROOMS = 100;

    /** So many members of one room. */
    static final int MOST_MEMBERS = 20_000;

    private static final Logger LOG = System.getLogger(MirroredRosters.class.getName());

    private final Reading reading;
    private final ScheduledExecutorService database;
    private final Map<ConferenceId, MirroredRoster> shown = new HashMap<>();

    /** Reads a roster of the database. */
    @FunctionalInterface
    interface Reading {
        Optional<MirroredMembers> roster(ConferenceId conference, int most);
    }

    @Inject
    MirroredRosters(MirrorQueries queries, @WaitsFor(What.DATABASE) ScheduledExecutorService database) {
        this(queries::roster, database);
    }

    /**
     * The same on another database.
     *
     * @param database runs what may wait for it
     */
    MirroredRosters(Reading reading, ScheduledExecutorService database) {
        this.reading = reading;
        this.database = database;
    }

    /**
     * Begins to read.
     *
     * @param pace between two readings of the same roster
     */
    public void begin(Duration pace) {
        database.scheduleWithFixedDelay(this::round, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Shows a roster on one more page. It is read at once.
     *
     * @param conference whose roster it is
     * @return for {@link #hide}; nothing where too many are shown already
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
     * A page shows it no more.
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

    /** While the database is away what was read last stays, with its age. */
    private void read(MirroredRoster roster) {
        try {
            roster.take(reading.roster(roster.conference(), MOST_MEMBERS));
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "a roster cannot be read from the database: {0}", e.getMessage());
        }
    }
}
