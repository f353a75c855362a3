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
import org.gavel.account.PolicyCache;
import org.gavel.moderation.RoomReports;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.moderation.room.RoomRecorders;
import org.gavel.web.session.Sessions;

/** Runs what happens by time, twice a second: grants, sessions, rooms, reports and recorders. */
@ApplicationScoped
public class PeriodicTasks {

    private static final Logger LOG = System.getLogger(PeriodicTasks.class.getName());
    private static final long PERIOD_MILLIS = 500;

    private final ScheduledExecutorService scheduler;
    private final LiveRooms rooms;
    private final RoomReports reports;
    private final RoomRecorders recorders;
    private final Sessions sessions;
    private final PolicyCache policy;
    private ScheduledFuture<?> task;

    @Inject
    PeriodicTasks(
            ScheduledExecutorService scheduler,
            LiveRooms rooms,
            RoomReports reports,
            RoomRecorders recorders,
            Sessions sessions,
            PolicyCache policy) {
        this.scheduler = scheduler;
        this.rooms = rooms;
        this.reports = reports;
        this.recorders = recorders;
        this.sessions = sessions;
        this.policy = policy;
    }

    void begin() {
        task = scheduler.scheduleWithFixedDelay(this::go, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void go() {
        List.<Runnable>of(policy::passTime, sessions::tick, rooms::tick, reports::tick, recorders::tick)
                .forEach(PeriodicTasks::tick);
    }

    private static void tick(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            // The scheduler ends a task that throws, and the other parts must run.
            LOG.log(Level.ERROR, "A periodic task failed.", e);
        }
    }

    @PreDestroy
    void end() {
        if (task != null) {
            task.cancel(false);
        }
    }
}
