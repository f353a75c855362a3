package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.ConferenceReport;
import org.gavel.conference.JsonList;
import org.gavel.conference.SwitchName;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.Connections;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.LiveRooms;

/**
 * Asks the switch regularly which conferences run and for the facts that rows lack, with {@code conference json_list}
 * ({@code docs/protocol.md} §8.4), over one link whose account may run the conference API. The larger the answer, the
 * longer the pause, because the acts of that link wait while the switch writes it.
 */
@ApplicationScoped
public class RoomReports {

    private static final Logger LOG = System.getLogger(RoomReports.class.getName());
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** How long facts count while no link may ask. A lost link usually comes back sooner. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(30);

    private static final int CHARACTERS_A_SECOND = 30_000;

    private final LiveRooms rooms;
    private final Connections connections;
    private final Clock clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private final Set<LiveRoom> wanted = ConcurrentHashMap.newKeySet();
    private volatile LeftOut leftOut = LeftOut.NONE;
    private volatile long nextAt;
    private volatile long askableAt;
    private volatile long earliest;
    private volatile long pause = SHORTEST_PAUSE.toMillis();

    /**
     * Makes the bean.
     *
     * @param rooms the rooms that this node knows
     * @param connections tells the domain of the switch
     * @param clock tells the time of day
     */
    @Inject
    public RoomReports(LiveRooms rooms, Connections connections, Clock clock) {
        this.rooms = rooms;
        this.connections = connections;
        this.clock = clock;
        this.askableAt = clock.millis();
    }

    /**
     * Asks the switch when it is time. To be called about twice a second. At most one request is under way. While no
     * link may ask, locks and recordings become unknown after {@code 30 s}.
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
            Iterator<LiveRoom> first = wanted.iterator();
            if (first.hasNext()) {
                refresh(first.next(), asker.get());
            }
        }
    }

    private void forgetWhenOld() {
        if (clock.millis() - askableAt > FORGOTTEN_AFTER.toMillis()) {
            rooms.all().forEach(LiveRoom::forgetToldFacts);
        }
    }

    /**
     * Asks for a room's facts with one of the next ticks, once for several calls.
     *
     * @param room the room whose facts may have changed
     */
    public void soon(LiveRoom room) {
        wanted.add(room);
    }

    private void refresh(LiveRoom room, ModeratorLink asker) {
        wanted.remove(room);
        ask(
                asker,
                room.switchName().apiWord() + " " + JsonList.ARGUMENT,
                (reports, askedAt) -> reports.stream()
                        .filter(report -> report.name().equals(room.switchName().text()))
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

    /** Sets the pause: by the size of the answer, or after a failure twice the pause before. */
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
        Map<ConferenceId, List<ConferenceReport>> running = new TreeMap<>();
        int unreadable = 0;
        for (ConferenceReport report : reports) {
            Optional<ConferenceId> id = report.conference(connections.domain());
            id.ifPresent(known -> running.computeIfAbsent(inItsDomain(known, report), absent -> new ArrayList<>())
                    .add(report));
            unreadable += id.isEmpty() ? 1 : 0;
        }
        int full = 0;
        for (Map.Entry<ConferenceId, List<ConferenceReport>> one : running.entrySet()) {
            Optional<LiveRoom> room = rooms.open(one.getKey());
            room.ifPresent(known -> apply(known, one.getValue(), askedAt));
            full += room.isEmpty() ? 1 : 0;
        }
        leftOut = new LeftOut(unreadable, full);
        rooms.all().stream().filter(room -> !running.containsKey(room.id())).forEach(room -> room.notRunning(askedAt));
    }

    /**
     * Applies the reports of one identity. Two conferences have one identity when only one of them has its domain in
     * its name; their facts differ, so none are taken.
     */
    private static void apply(LiveRoom room, List<ConferenceReport> reports, Instant askedAt) {
        room.named(reports.stream()
                .map(report -> new SwitchName(report.name()))
                .distinct()
                .toList());
        if (reports.size() == 1) {
            room.apply(reports.get(0), askedAt);
        }
    }

    /**
     * The conference of a report, with its domain. The list tells no domain where the name has none. Where the room of
     * the usual domain has no rows and the room of one other domain has, the report belongs to that one
     * ({@code docs/protocol.md} §6.3).
     */
    private ConferenceId inItsDomain(ConferenceId usual, ConferenceReport report) {
        boolean told = report.name().indexOf('@') >= 0;
        if (told || rooms.find(usual).filter(room -> room.roster().size() > 0).isPresent()) {
            return usual;
        }
        List<ConferenceId> elsewhere = rooms.named(usual.name()).stream()
                .filter(room -> room.roster().size() > 0 && !room.id().equals(usual))
                .map(LiveRoom::id)
                .toList();
        return elsewhere.size() == 1 ? elsewhere.get(0) : usual;
    }

    /** {@return how many conferences of the last list are not shown as rooms} */
    public LeftOut leftOut() {
        return leftOut;
    }

    /**
     * The numbers of conferences that run and are not shown.
     *
     * @param unreadable those whose names cannot be sent back to the switch
     * @param tooMany those beyond {@link LiveRooms#MAX_ROOMS}
     */
    public record LeftOut(int unreadable, int tooMany) {

        static final LeftOut NONE = new LeftOut(0, 0);

        /** {@return whether all conferences of the list are shown} */
        public boolean isNone() {
            return unreadable == 0 && tooMany == 0;
        }
    }
}
