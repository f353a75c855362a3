package org.gavel.startup.demo;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.demo.DemonstrationRooms;
import org.gavel.demo.DemonstrationSettings;
import org.gavel.demo.DemonstrationSwitch;
import org.gavel.demo.RoomPlan;
import org.gavel.settings.RoomSetting;
import org.gavel.settings.Settings;
import org.gavel.startup.BuiltInSwitch;

/** Starts the demonstration switch with its settings, and ends it with the application. */
@ApplicationScoped
public class BuiltInDemonstration implements BuiltInSwitch {

    private final Settings settings;
    private final ScheduledExecutorService executor;
    private DemonstrationSwitch running;

    @Inject
    BuiltInDemonstration(Settings settings, ScheduledExecutorService executor) {
        this.settings = settings;
        this.executor = executor;
    }

    @Override
    public synchronized URI url() {
        if (running == null) {
            running = DemonstrationSwitch.start(plan(), executor);
        }
        return running.uri();
    }

    @Override
    public synchronized Optional<String> mediaProblem() {
        return running == null ? Optional.empty() : running.mediaProblem();
    }

    @Override
    public List<RoomSetting> rooms() {
        return plans().stream()
                .map(room -> new RoomSetting(room.number(), room.title()))
                .toList();
    }

    @Override
    public String password() {
        return DemonstrationSettings.standard(0).password();
    }

    private DemonstrationSettings plan() {
        return DemonstrationSettings.standard(settings.demonstrationPort())
                .withDomain(settings.switchDomain())
                .withRooms(plans())
                .withEventsPerSecond(settings.demonstrationEvents())
                .withMedia(settings.demonstrationMedia());
    }

    /** Returns the rooms; room 3000 has as many members as the settings say. */
    private List<RoomPlan> plans() {
        return DemonstrationRooms.standard().stream()
                .map(room -> room.number().equals("3000") ? room.withMembers(settings.demonstrationMembers()) : room)
                .toList();
    }

    @PreDestroy
    synchronized void end() {
        if (running != null) {
            running.close();
        }
    }
}
