package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.ConferenceReport;
import org.gavel.conference.JsonList;

/**
 * Asks the switch from time to time which conferences run and what rows do not tell, by {@code conference json_list}, over any
 * link whose account may. One asks for all; the larger the answer, the longer the pause.
 */
@ApplicationScoped
public class RoomReports {

    private static final Logger LOG = System.getLogger(RoomReports.class.getName());
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final int CHARACTERS_A_SECOND = 100_000;

    private final Rooms rooms;
    private final Connections connections;
    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long nextAt;

    /** For the proxy of the container. */
    protected RoomReports() {
        this(null, null);
    }

    @Inject
    public RoomReports(Rooms rooms, Connections connections) {
        this.rooms = rooms;
        this.connections = connections;
    }

    /** Asks when it is time; to be called about once a second. */
    public void tick() {
        if (clock.millis() < nextAt) {
            return;
        }
        Optional<ModeratorLink> asker = asker();
        if (asker.isPresent() && asking.compareAndSet(false, true)) {
            asker.get().conferenceApi(JsonList.ARGUMENT).whenComplete((text, failure) -> {
                answered(text, failure);
                asking.set(false);
            });
        }
    }

    private Optional<ModeratorLink> asker() {
        return rooms.links().stream()
                .filter(ModeratorLink::isUp)
                .filter(link -> link.api() == Capability.GRANTED)
                .findFirst();
    }

    private void answered(String text, Throwable failure) {
        if (failure != null) {
            nextAt = clock.millis() + SHORTEST_PAUSE.toMillis();
            return;
        }
        nextAt = clock.millis() + Math.max(SHORTEST_PAUSE.toMillis(), text.length() * 1_000L / CHARACTERS_A_SECOND);
        if (JsonList.read(text) instanceof JsonList.Conferences conferences) {
            apply(conferences.all());
        } else {
            LOG.log(Level.DEBUG, "the switch's list of conferences cannot be used");
        }
    }

    /** Asks for one room now, because something was done to it that no row shows. */
    void refresh(Room room, ModeratorLink link) {
        link.conferenceApi(room.id().name() + " json_list").whenComplete((text, failure) -> {
            if (failure == null && JsonList.read(text) instanceof JsonList.Conferences conferences) {
                conferences.all().stream()
                        .filter(report -> report.name().equals(room.id().name()))
                        .forEach(room::apply);
            }
        });
    }

    private void apply(List<ConferenceReport> reports) {
        Set<ConferenceId> running = new HashSet<>();
        for (ConferenceReport report : reports) {
            report.conference(connections.domain()).ifPresent(id -> {
                running.add(id);
                rooms.open(id).ifPresent(room -> room.apply(report));
            });
        }
        rooms.all().stream().filter(room -> !running.contains(room.id())).forEach(Room::notRunning);
    }
}
