package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gavel.moderation.room.LastSeen;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.moderation.room.RoomFacts;
import org.gavel.roster.store.MirrorQueries;
import org.gavel.roster.store.MirroredConference;
import org.gavel.roster.store.MirroredRosters;
import org.gavel.settings.Settings;

/**
 * Opens recently used rooms with their last state in the database, so that the wallboard shows them after a restart
 * before the switch answers, and where this node does not reach the switch. It reads them again as long as a connection
 * of this node is down.
 */
@ApplicationScoped
public class RememberedRooms {

    private static final Logger LOG = System.getLogger(RememberedRooms.class.getName());

    /** An older state says nothing about the present. */
    private static final Duration OLDEST = Duration.ofHours(24);

    private final Settings settings;
    private final MirrorQueries mirror;
    private final MirroredRosters rosters;
    private final LiveRooms rooms;
    private final Clock clock;
    private boolean logged;

    /**
     * Makes the bean.
     *
     * @param settings set how many rooms are opened, and how often they are read
     * @param mirror reads the mirror of the rosters
     * @param rosters reads the rosters of rooms that pages show from the database
     * @param rooms the live rooms
     * @param clock tells the time of day
     */
    @Inject
    public RememberedRooms(
            Settings settings, MirrorQueries mirror, MirroredRosters rosters, LiveRooms rooms, Clock clock) {
        this.settings = settings;
        this.mirror = mirror;
        this.rosters = rosters;
        this.rooms = rooms;
        this.clock = clock;
    }

    /**
     * Begins to read. It returns at once, so that a database that is away delays nothing.
     *
     * @param database runs tasks that may wait for the database
     */
    void begin(ScheduledExecutorService database) {
        Duration pace = settings.rosterPoll();
        database.execute(this::read);
        database.scheduleWithFixedDelay(this::readAgain, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
        rosters.begin(pace);
    }

    private void readAgain() {
        if (rooms.links().stream().anyMatch(link -> !link.isUp())) {
            read();
        }
    }

    private void read() {
        try {
            mirror.seenLast(settings.recentRooms()).forEach(this::remember);
            logged = false;
        } catch (RuntimeException e) {
            if (!logged) {
                LOG.log(Level.WARNING, "The rooms that ran lately cannot be read.", e);
            }
            logged = true;
        }
    }

    private void remember(MirroredConference seen) {
        Instant oldest = clock.instant().minus(OLDEST);
        boolean counts = seen.running() && seen.seenAt().isAfter(oldest);
        RoomFacts facts = new RoomFacts(seen.locked(), seen.recording(), seen.since());
        rooms.remember(seen.conference(), counts ? new LastSeen(seen.members(), facts, seen.seenAt()) : null);
    }
}
