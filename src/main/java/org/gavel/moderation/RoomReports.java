package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.ConferenceReport;
import org.gavel.conference.JsonList;

/**
 * Asks the switch from time to time which conferences run and what rows do not tell, by {@code conference json_list}, over any
 * link whose account may. One asks for all; the larger the answer, the longer the pause: while the switch writes it, that link's acts
 * wait behind it.
 */
@ApplicationScoped
public class RoomReports {

    private static final Logger LOG = System.getLogger(RoomReports.class.getName());
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** A link that is lost comes back sooner, as a rule. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(30);

    private static final int CHARACTERS_A_SECOND = 30_000;

    private final Rooms rooms;
    private final Connections connections;
    private final Clock clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private final Set<Room> wanted = ConcurrentHashMap.newKeySet();
    private volatile long nextAt;
    private volatile long askableAt;
    private volatile long earliest;
    private volatile long pause = SHORTEST_PAUSE.toMillis();

    /** For the proxy of the container. */
    protected RoomReports() {
        this(null, null, Clock.systemUTC());
    }

    @Inject
    public RoomReports(Rooms rooms, Connections connections) {
        this(rooms, connections, Clock.systemUTC());
    }

    RoomReports(Rooms rooms, Connections connections, Clock clock) {
        this.rooms = rooms;
        this.connections = connections;
        this.clock = clock;
        this.askableAt = clock.millis();
    }

    /**
     * Asks when it is time; to be called about twice a second. Never more than one question is on its way. Where nobody is left who may
     * ask, what was told last is soon no longer known.
     */
    public void tick() {
        Optional<ModeratorLink> asker = asker();
        if (asker.isEmpty()) {
            forgetWhenOld();
            return;
        }
        askableAt = clock.millis();
        if (clock.millis() < earliest || asking.get()) {
            return;
        }
        if (clock.millis() >= nextAt) {
            nextAt = clock.millis() + SHORTEST_PAUSE.toMillis();
            ask(asker.get(), JsonList.ARGUMENT, this::applyAll);
        } else {
            Iterator<Room> first = wanted.iterator();
            if (first.hasNext()) {
                refresh(first.next(), asker.get());
            }
        }
    }

    private void forgetWhenOld() {
        if (clock.millis() - askableAt > FORGOTTEN_AFTER.toMillis()) {
            rooms.all().forEach(Room::forgetToldFacts);
        }
    }

    /** Something was done to this room that no row shows: its report is fetched soon, once for however much was done. */
    void soon(Room room) {
        wanted.add(room);
    }

    private void refresh(Room room, ModeratorLink asker) {
        wanted.remove(room);
        ask(
                asker,
                room.id().name() + " " + JsonList.ARGUMENT,
                (reports, askedAt) -> reports.stream()
                        .filter(report -> report.name().equals(room.id().name()))
                        .forEach(report -> room.apply(report, askedAt)));
    }

    private void ask(ModeratorLink asker, String argument, BiConsumer<List<ConferenceReport>, Instant> apply) {
        Instant askedAt = clock.instant();
        asking.set(true);
        asker.conferenceApi(argument).whenComplete((text, failure) -> {
            try {
                answered(text, failure, reports -> apply.accept(reports, askedAt));
            } finally {
                asking.set(false);
            }
        });
    }

    /** The larger the answer, the longer the pause; after a failure twice as long each time. */
    private void answered(String text, Throwable failure, Consumer<List<ConferenceReport>> apply) {
        long now = clock.millis();
        if (failure != null) {
            pause = Math.min(pause * 2, LONGEST_PAUSE.toMillis());
            earliest = now + pause;
            return;
        }
        pause = SHORTEST_PAUSE.toMillis();
        earliest = now + text.length() * 1_000L / CHARACTERS_A_SECOND;
        if (JsonList.read(text) instanceof JsonList.Conferences conferences) {
            apply.accept(conferences.all());
        } else {
            LOG.log(Level.DEBUG, "the switch's list of conferences cannot be used");
        }
    }

    private Optional<ModeratorLink> asker() {
        return rooms.links().stream()
                .filter(ModeratorLink::isUp)
                .filter(link -> link.api() == Capability.GRANTED)
                .findFirst();
    }

    private void applyAll(List<ConferenceReport> reports, Instant askedAt) {
        Set<ConferenceId> running = new HashSet<>();
        for (ConferenceReport report : reports) {
            report.conference(connections.domain()).ifPresent(id -> {
                running.add(id);
                rooms.open(id).ifPresent(room -> room.apply(report, askedAt));
            });
        }
        rooms.all().stream().filter(room -> !running.contains(room.id())).forEach(room -> room.notRunning(askedAt));
    }
}
