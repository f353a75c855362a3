package org.gavel.demo.simulation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gavel.demo.DemonstrationSettings;
import org.gavel.demo.RoomPlan;
import org.gavel.demo.modconference.Conferences;

/** Runs the simulated rooms ten times a second on the executor that it gets, and the load if the settings ask for one. */
public final class Simulation {

    private static final Logger LOGGER = System.getLogger(Simulation.class.getName());
    private static final long TICK_MS = 100;

    private final DemonstrationSettings settings;
    private final ScheduledExecutorService executor;
    private final List<SimulatedRoom> rooms = new ArrayList<>();
    private final Optional<LoadGenerator> load;
    private ScheduledFuture<?> play;
    private long ticks;
    private long lastLoad;

    /**
     * Makes a simulation of the rooms that the settings name.
     *
     * @param settings the rooms, and the course of the simulation
     * @param conferences where the members join
     * @param executor runs the simulation; the caller ends it
     */
    public Simulation(DemonstrationSettings settings, Conferences conferences, ScheduledExecutorService executor) {
        this.settings = settings;
        this.executor = executor;
        for (RoomPlan plan : settings.rooms()) {
            rooms.add(new SimulatedRoom(
                    plan, settings.domain(), conferences, settings.simulation().seed()));
        }
        this.load = settings.rooms().stream()
                .max(Comparator.comparingInt(RoomPlan::members))
                .filter(plan -> settings.simulation().eventsPerSecond() > 0)
                .map(plan -> new LoadGenerator(
                        conferences,
                        plan.name(settings.domain()),
                        settings.simulation().eventsPerSecond()));
    }

    /** Fills the rooms and runs on; does nothing when the settings ask for no simulation. */
    public synchronized void begin() {
        if (settings.simulation().on()) {
            lastLoad = System.nanoTime();
            tick();
            play = executor.scheduleWithFixedDelay(this::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
        }
    }

    /** Stops. Everybody stays in their room. */
    public synchronized void end() {
        if (play != null) {
            play.cancel(false);
            play = null;
        }
    }

    private synchronized void tick() {
        if (play == null && ticks > 0) {
            return;
        }
        try {
            long now = (long) (ticks++ * TICK_MS * settings.simulation().timeScale());
            rooms.forEach(room -> room.playTo(now));
            load.ifPresent(this::runLoad);
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "a step of the simulation failed", e);
        }
    }

    private void runLoad(LoadGenerator more) {
        long now = System.nanoTime();
        more.after(TimeUnit.NANOSECONDS.toMillis(now - lastLoad));
        lastLoad = now;
    }
}
