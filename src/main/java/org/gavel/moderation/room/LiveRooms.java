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
 * The rooms that this node knows: the configured ones, those that the switch lists, recently used ones, and those that somebody
 * asked for. Each is there once, however many moderators look at it; one that nobody needs is forgotten after a while.
 *
 * <p>Every link that comes up is asked of the switch for all rooms at once, in few requests; what is granted and not needed for
 * feeding is given back at once.
 */
@ApplicationScoped
public class LiveRooms {

    /** More rooms than Gavel can show; what is beyond is told in the log and left out. */
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

    /** Another number whenever other rooms are known, or one of them turns out to run. */
    long version() {
        return version.get();
    }

    /** {@return all rooms by name and domain; the view follows what changes} */
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
     * {@return the rooms of that name in whichever domain}
     *
     * @param name the conference's name
     */
    public List<LiveRoom> named(String name) {
        return rooms.tailMap(new ConferenceId(name, LOWEST_DOMAIN)).values().stream()
                .takeWhile(room -> room.id().name().equals(name))
                .toList();
    }

    /**
     * Adds a listener, which hears of every room that becomes known from now on.
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

    /** {@return all links that are signed in, up or not} The view follows what changes. */
    public Collection<ModeratorLink> links() {
        return links;
    }

    /**
     * Finds or makes the room of a conference that runs, has run or is named by an administrator. It is known from now on.
     *
     * @param id the conference
     * @return nothing when there are {@link #MAX_ROOMS} already
     */
    public Optional<LiveRoom> open(ConferenceId id) {
        Optional<LiveRoom> room = visit(id);
        room.ifPresent(LiveRoom::hasRun);
        return room;
    }

    /**
     * The database tells how a conference was when it was seen last.
     *
     * @param id which conference; its room is known from now on
     * @param seen how it was; {@code null} where it does not run any more
     */
    public void remember(ConferenceId id, LastSeen seen) {
        open(id).ifPresent(room -> room.remember(seen));
    }

    /**
     * Finds or makes the room of a conference that somebody wants to see. Unless it turns out to run it is forgotten soon after they
     * have gone, and nobody else sees it.
     *
     * @param id the conference
     * @return nothing when there are {@link #MAX_ROOMS} already
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
     * Learns that a moderator has joined a conference with a call of their own, and that the switch named it to them: now they may
     * have its channels.
     *
     * @param link the moderator's link
     * @param told what the switch told
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
     * Learns that a moderator has left a conference: the switch is asked anew what it lets them have.
     *
     * @param link the moderator's link
     * @param id the conference that they left
     */
    public void parted(ModeratorLink link, ConferenceId id) {
        find(id).ifPresent(room -> ask(link, List.of(room)));
    }

    /**
     * Learns that a link is up, and asks the switch what it may see.
     *
     * @param link the link
     */
    public void arrived(ModeratorLink link) {
        links.add(link);
        link.learnApi();
        ask(link, rooms.values());
    }

    /**
     * Learns that a link is down, for now or for good.
     *
     * @param link the link
     */
    public void down(ModeratorLink link) {
        rooms.values().forEach(room -> room.down(link));
    }

    /**
     * Learns that a link is closed.
     *
     * @param link the link
     */
    public void gone(ModeratorLink link) {
        links.remove(link);
        unanswered.remove(link);
        rooms.values().forEach(room -> room.gone(link));
    }

    private void ask(ModeratorLink link, Collection<LiveRoom> asked) {
        List<LiveRoom> all = List.copyOf(asked);
        for (int from = 0; from < all.size(); from += ROOMS_A_REQUEST) {
            askAtOnce(link, all.subList(from, Math.min(all.size(), from + ROOMS_A_REQUEST)));
        }
    }

    private void askAtOnce(ModeratorLink link, List<LiveRoom> asked) {
        List<String> channels =
                asked.stream().flatMap(room -> room.channels().stream()).toList();
        link.subscribe(channels)
                .thenAccept(subscription -> asked.forEach(room -> room.answered(link, subscription)))
                .exceptionally(failure -> {
                    LOG.log(Level.DEBUG, "Rooms not asked for: {0}", failure.getMessage());
                    unanswered
                            .computeIfAbsent(link, absent -> ConcurrentHashMap.newKeySet())
                            .addAll(asked);
                    return null;
                });
    }

    // ---- rounds ------------------------------------------------------------------------------------------------

    /** Lets time pass: rooms follow, questions that failed are repeated, rooms that nobody wants are forgotten. */
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
            room.abandon();
            factory.forgotten(room);
        }
    }
}
