package org.gavel.moderation.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.PvtData;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;

/**
 * The rooms that this node knows: those that administrators named, those that the switch lists, recently used ones, and
 * those that somebody opened. Each exists once, however many moderators look at it. A room that nobody needs is
 * forgotten after ten minutes.
 *
 * <p>For each link that comes up, the channels of all rooms are subscribed in few requests, which tells what the switch
 * lets the moderator see. Subscriptions that no feed needs are ended at once.
 */
@ApplicationScoped
public class LiveRooms {

    /** How many rooms a node can have. Further ones are not shown, and the log tells so. */
    public static final int MAX_ROOMS = 1_000;

    private static final Logger LOG = System.getLogger(LiveRooms.class.getName());
    private static final int ROOMS_A_REQUEST = 50;
    private static final String LOWEST_DOMAIN = " ";
    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);

    private final ConcurrentSkipListMap<ConferenceId, LiveRoom> rooms = new ConcurrentSkipListMap<>();
    private final Set<ModeratorLink> links = new CopyOnWriteArraySet<>();
    private final Map<ModeratorLink, Set<LiveRoom>> unanswered = new ConcurrentHashMap<>();
    private final List<Consumer<LiveRoom>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong version = new AtomicLong();
    private final RoomFactory factory;
    private volatile long real;

    /**
     * Makes the bean, which knows no room.
     *
     * @param factory makes the rooms
     */
    @Inject
    public LiveRooms(RoomFactory factory) {
        this.factory = factory;
    }

    /**
     * A number that changes whenever rooms are added or forgotten, or the number of real rooms changes
     * ({@link LiveRoom#isReal}).
     */
    long version() {
        return version.get();
    }

    /** {@return all rooms in the order of name and domain, as a live view} */
    public Collection<LiveRoom> all() {
        return rooms.values();
    }

    /**
     * Finds a room.
     *
     * @param id the conference that the room shows
     * @return empty where this node does not know it
     */
    public Optional<LiveRoom> find(ConferenceId id) {
        return Optional.ofNullable(rooms.get(id));
    }

    /**
     * {@return the rooms of a name in all domains}
     *
     * @param name the conference's name
     */
    public List<LiveRoom> named(String name) {
        return rooms.tailMap(new ConferenceId(name, LOWEST_DOMAIN)).values().stream()
                .takeWhile(room -> room.id().name().equals(name))
                .toList();
    }

    /**
     * Adds a listener, which is told of each room that is made from now on.
     *
     * @param listener called on the thread that made the room; must not block
     */
    public void listen(Consumer<LiveRoom> listener) {
        listeners.add(listener);
    }

    /**
     * Removes a listener.
     *
     * @param listener one that was added; any other is ignored
     */
    public void unlisten(Consumer<LiveRoom> listener) {
        listeners.remove(listener);
    }

    /** {@return all links that have been up and are not closed, as a live view} */
    public Collection<ModeratorLink> links() {
        return links;
    }

    /**
     * Finds or makes the room of a conference that runs, has run or is named by an administrator. It counts as real
     * from now on.
     *
     * @param id the conference
     * @return empty when the room does not exist and there are {@link #MAX_ROOMS} already
     */
    public Optional<LiveRoom> open(ConferenceId id) {
        Optional<LiveRoom> room = visit(id);
        room.ifPresent(LiveRoom::hasRun);
        return room;
    }

    /**
     * Sets the last stored state of a conference.
     *
     * @param id the conference, whose room is made where it is missing
     * @param seen the state; {@code null} where the conference does not run any more
     */
    public void remember(ConferenceId id, LastSeen seen) {
        open(id).ifPresent(room -> room.remember(seen));
    }

    /**
     * Finds or makes the room of a conference that somebody opens. Unless it turns out to run, nobody else sees it, and
     * it is forgotten soon after its last page is closed.
     *
     * @param id the conference
     * @return empty when the room does not exist and there are {@link #MAX_ROOMS} already
     */
    public Optional<LiveRoom> visit(ConferenceId id) {
        LiveRoom known = rooms.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        if (rooms.size() >= MAX_ROOMS) {
            LOG.log(Level.WARNING, "More than {0} rooms: some are not shown", MAX_ROOMS);
            return Optional.empty();
        }
        LiveRoom made = factory.make(id);
        LiveRoom kept = rooms.putIfAbsent(id, made);
        if (kept != null) {
            factory.forgotten(made);
            return Optional.of(kept);
        }
        version.incrementAndGet();
        listeners.forEach(listener -> listener.accept(made));
        links.stream().filter(ModeratorLink::isUp).forEach(link -> ask(link, List.of(made)));
        return Optional.of(made);
    }

    /**
     * Notes that a moderator has joined a conference with a call, so that the switch grants its channels to
     * their link ({@code docs/protocol.md} §4.4).
     *
     * @param link the moderator's link
     * @param told the pvtData of the join
     */
    public void joined(ModeratorLink link, PvtData told) {
        open(told.conference()).ifPresent(room -> {
            told.switchName().ifPresent(name -> room.named(List.of(name)));
            if (!room.access(link).isWhole()) {
                ask(link, List.of(room));
            }
            room.selfChanged();
        });
    }

    /**
     * Notes that a moderator has left a conference, and asks the switch again what it lets them see.
     *
     * @param link the moderator's link
     * @param id the conference that they left
     */
    public void parted(ModeratorLink link, ConferenceId id) {
        find(id).ifPresent(room -> ask(link, List.of(room)));
    }

    /**
     * Takes a link that is up, and asks the switch what it lets the link's moderator see.
     *
     * @param link the link
     */
    public void arrived(ModeratorLink link) {
        links.add(link);
        link.learnApi();
        ask(link, rooms.values());
    }

    /**
     * Takes a link that is down, for now or for good, out of all rooms' feeds.
     *
     * @param link the link
     */
    public void down(ModeratorLink link) {
        rooms.values().forEach(room -> room.feeds().down(link));
    }

    /**
     * Removes a link that is closed.
     *
     * @param link the link
     */
    public void gone(ModeratorLink link) {
        links.remove(link);
        unanswered.remove(link);
        rooms.values().forEach(room -> room.feeds().gone(link));
    }

    private void ask(ModeratorLink link, Collection<LiveRoom> asked) {
        List<LiveRoom> all = List.copyOf(asked);
        for (int from = 0; from < all.size(); from += ROOMS_A_REQUEST) {
            askAtOnce(link, all.subList(from, Math.min(all.size(), from + ROOMS_A_REQUEST)));
        }
    }

    private void askAtOnce(ModeratorLink link, List<LiveRoom> asked) {
        List<String> channels =
                asked.stream().flatMap(room -> room.feeds().channels().stream()).toList();
        link.subscribe(channels)
                .thenAccept(subscription -> asked.forEach(room -> room.feeds().answered(link, subscription)))
                .exceptionally(failure -> {
                    LOG.log(Level.DEBUG, "Rooms not asked for: {0}", failure.getMessage());
                    unanswered
                            .computeIfAbsent(link, absent -> ConcurrentHashMap.newKeySet())
                            .addAll(asked);
                    return null;
                });
    }

    // ---- rounds ------------------------------------------------------------------------------------------------

    /**
     * Does the periodic work of all rooms, repeats failed subscriptions, and forgets rooms that nobody needs. To be
     * called about once a second.
     */
    public void tick() {
        rooms.values().forEach(LiveRoom::tick);
        countReal();
        unanswered.keySet().stream().filter(ModeratorLink::isUp).toList().forEach(this::askAgain);
        links.stream()
                .filter(ModeratorLink::isUp)
                .filter(link -> link.api() == Capability.UNKNOWN)
                .forEach(ModeratorLink::learnApi);
        rooms.values().stream()
                .filter(room -> room.isForgettable(FORGET_AFTER))
                .toList()
                .forEach(this::forget);
    }

    private void countReal() {
        long now = rooms.values().stream().filter(LiveRoom::isReal).count();
        if (now != real) {
            real = now;
            version.incrementAndGet();
        }
    }

    private void askAgain(ModeratorLink link) {
        Set<LiveRoom> again = unanswered.remove(link);
        if (again != null && links.contains(link)) {
            ask(link, again);
        }
    }

    private void forget(LiveRoom room) {
        if (rooms.remove(room.id(), room)) {
            version.incrementAndGet();
            room.feeds().abandon();
            factory.forgotten(room);
        }
    }
}
