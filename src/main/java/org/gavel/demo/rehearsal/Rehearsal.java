package org.gavel.demo.rehearsal;

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

/** Plays the scenes of all rooms on the executor that was handed in, ten times a second, and the load if one was asked for. */
public final class Rehearsal {

    private static final Logger LOGGER = System.getLogger(Rehearsal.class.getName());
    private static final long TICK_MS = 100;

    private final DemonstrationSettings settings;
    private final ScheduledExecutorService executor;
    private final List<RehearsedRoom> scenes = new ArrayList<>();
    private final Optional<Load> load;
    private ScheduledFuture<?> play;
    private long ticks;
    private long lastLoad;

    /**
     * Makes a rehearsal of the rooms that the settings name.
     *
     * @param settings the rooms, and the course of the simulation
     * @param conferences where the members join
     * @param executor runs the scenes; stays the caller's to end
     */
    public Rehearsal(DemonstrationSettings settings, Conferences conferences, ScheduledExecutorService executor) {
        this.settings = settings;
        this.executor = executor;
        for (RoomPlan plan : settings.rooms()) {
            scenes.add(new RehearsedRoom(plan, settings.domain(), conferences, settings.seed()));
        }
        this.load = settings.rooms().stream()
                .max(Comparator.comparingInt(RoomPlan::members))
                .filter(plan -> settings.eventsPerSecond() > 0)
                .map(plan -> new Load(conferences, plan.name(settings.domain()), settings.eventsPerSecond()));
    }

    /** Fills the rooms and plays on; does nothing when no rehearsal was asked for. */
    public synchronized void begin() {
        if (settings.rehearsed()) {
            lastLoad = System.nanoTime();
            tick();
            play = executor.scheduleWithFixedDelay(this::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
        }
    }

    /** Stops playing; everybody stays where they are. */
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
            long now = (long) (ticks++ * TICK_MS * settings.timeScale());
            scenes.forEach(scene -> scene.playTo(now));
            load.ifPresent(this::press);
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "the rehearsal stumbled", e);
        }
    }

    private void press(Load more) {
        long now = System.nanoTime();
        more.after(TimeUnit.NANOSECONDS.toMillis(now - lastLoad));
        lastLoad = now;
    }
}
