package org.gavel.startup;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gavel.moderation.RoomRecorders;
import org.gavel.moderation.RoomReports;
import org.gavel.moderation.Rooms;

/** Lets time pass for what waits: rooms that have to be fetched anew, reports that are due. */
@ApplicationScoped
public class Rounds {

    private static final Logger LOG = System.getLogger(Rounds.class.getName());
    private static final long ROUND_MILLIS = 500;

    private final ScheduledExecutorService scheduler;
    private final Rooms rooms;
    private final RoomReports reports;
    private final RoomRecorders recorders;
    private ScheduledFuture<?> round;

    /** For the proxy of the container. */
    protected Rounds() {
        this(null, null, null, null);
    }

    @Inject
    public Rounds(ScheduledExecutorService scheduler, Rooms rooms, RoomReports reports, RoomRecorders recorders) {
        this.scheduler = scheduler;
        this.rooms = rooms;
        this.reports = reports;
        this.recorders = recorders;
    }

    void begin() {
        round = scheduler.scheduleWithFixedDelay(this::go, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void go() {
        try {
            rooms.tick();
            reports.tick();
            recorders.tick();
        } catch (RuntimeException e) {
            // A round that throws would be the last one.
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
