package org.gavel.startup;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gavel.account.PolicyKeeper;
import org.gavel.moderation.RoomReports;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.moderation.room.RoomRecorders;
import org.gavel.web.session.Sessions;

/** Runs what happens by time, twice a second: grants, sessions, rooms, reports and recorders. */
@ApplicationScoped
public class Rounds {

    private static final Logger LOG = System.getLogger(Rounds.class.getName());
    private static final long ROUND_MILLIS = 500;

    private final ScheduledExecutorService scheduler;
    private final LiveRooms rooms;
    private final RoomReports reports;
    private final RoomRecorders recorders;
    private final Sessions sessions;
    private final PolicyKeeper policy;
    private ScheduledFuture<?> round;

    @Inject
    Rounds(
            ScheduledExecutorService scheduler,
            LiveRooms rooms,
            RoomReports reports,
            RoomRecorders recorders,
            Sessions sessions,
            PolicyKeeper policy) {
        this.scheduler = scheduler;
        this.rooms = rooms;
        this.reports = reports;
        this.recorders = recorders;
        this.sessions = sessions;
        this.policy = policy;
    }

    void begin() {
        round = scheduler.scheduleWithFixedDelay(this::go, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void go() {
        List.<Runnable>of(policy::passTime, sessions::tick, rooms::tick, reports::tick, recorders::tick)
                .forEach(Rounds::tick);
    }

    private static void tick(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            // The scheduler ends a task that throws, and the other parts must run.
            LOG.log(Level.ERROR, "a round failed", e);
        }
    }

    @PreDestroy
    void end() {
        if (round != null) {
            round.cancel(false);
        }
    }
}
