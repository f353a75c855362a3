package org.gavel.demo.modconference;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gavel.demo.Caller;
import org.gavel.demo.RoomProfile;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.core.FsEvents;
import org.gavel.demo.core.Subscriptions;
import org.gavel.demo.media.RoomScene;

/**
 * The conferences of the switch, by name. A conference begins when somebody joins it and ends when the last member
 * leaves. Members are named by their ids, which one counter of the process gives out.
 */
public final class Conferences {

    /** Also the lock under which rooms begin and end. */
    private final Map<String, RunningConference> rooms = new ConcurrentSkipListMap<>();

    private final Map<String, String> domains = new ConcurrentHashMap<>();
    private final SharedServices house;
    private final Function<String, RoomProfile> profiles;

    /**
     * Makes an empty switch.
     *
     * @param domain the domain of every room that gets no other
     * @param profiles the profile of a room by its name, for rooms yet to begin
     * @param firstMemberId the id of the first member of all
     * @param bus carries the events
     * @param subscriptions tell which events anybody gets
     * @param events the switch's own events
     * @param clock tells the switch's time
     */
    public Conferences(
            String domain,
            Function<String, RoomProfile> profiles,
            int firstMemberId,
            EventBus bus,
            Subscriptions subscriptions,
            FsEvents events,
            Clock clock) {
        this.profiles = profiles;
        this.house = new SharedServices(domain, bus, subscriptions, events, clock, new AtomicInteger(firstMemberId));
    }

    /**
     * Lets a caller into a room, which begins if it does not run.
     *
     * @param name the room's name
     * @param caller who joins, without a call
     * @return the member's id; empty when the room is locked or full
     */
    public OptionalInt join(String name, Caller caller) {
        return join(name, Arrival.simulated(caller));
    }

    /**
     * Lets somebody who may have a call into a room, which begins if it does not run.
     *
     * @param name the room's name
     * @param arrival who joins, and by which call
     * @return the member's id; empty when the room is locked or full
     */
    public OptionalInt join(String name, Arrival arrival) {
        synchronized (rooms) {
            RunningConference room = rooms.computeIfAbsent(
                    name,
                    key -> new RunningConference(
                            key, domains.getOrDefault(key, house.domain()), profiles.apply(key), house));
            Optional<RoomMember> member = room.join(arrival);
            return member.map(one -> OptionalInt.of(one.id)).orElse(OptionalInt.empty());
        }
    }

    /**
     * Lets a member leave. A member that the room has not is ignored.
     *
     * @param name the room's name
     * @param memberId the member's id
     */
    public void leave(String name, int memberId) {
        with(name, memberId, (room, member) -> leave(room, member));
    }

    /** Lets a member go; false when they were not there any more. */
    boolean leave(RunningConference room, RoomMember member) {
        synchronized (rooms) {
            boolean went = room.leave(member);
            if (room.size() == 0 && rooms.remove(room.name(), room)) {
                room.close();
            }
            return went;
        }
    }

    /** Lets a member go, and ends their call. */
    void putOut(RunningConference room, RoomMember member) {
        if (leave(room, member)) {
            member.leg.ended();
        }
    }

    /**
     * Tells a member's call once more where it is.
     *
     * @param name the room's name
     * @param memberId the member's id
     */
    public void greet(String name, int memberId) {
        with(name, memberId, RunningConference::greet);
    }

    /**
     * Presses a key for a member: 0 mutes, * also makes deaf, each undoes itself, and # ends the call.
     *
     * @param name the room's name
     * @param memberId the member's id
     * @param key the key; others do nothing
     */
    public void press(String name, int memberId, char key) {
        with(name, memberId, (room, member) -> {
            switch (key) {
                case '0' -> room.mute(member, !member.muted);
                case '*' -> room.deafen(member, !member.deaf);
                case '#' -> putOut(room, member);
                default -> {}
            }
        });
    }

    /**
     * Lets sound begin or end at a member's microphone.
     *
     * @param name the room's name
     * @param memberId the member's id
     * @param on whether it begins
     * @param score how loud it is, as rows show it
     */
    public void talk(String name, int memberId, boolean on, int score) {
        with(name, memberId, (room, member) -> room.voice(member, on, score));
    }

    /**
     * Mutes or unmutes a member.
     *
     * @param name the room's name
     * @param memberId the member's id
     * @param muted true to mute
     */
    public void setMuted(String name, int memberId, boolean muted) {
        with(name, memberId, (room, member) -> room.mute(member, muted));
    }

    /**
     * {@return whether a member is muted} Empty when the room has no such member.
     *
     * @param name the room's name
     * @param memberId the member's id
     */
    public Optional<Boolean> muted(String name, int memberId) {
        return room(name).flatMap(room -> room.member(memberId)).map(member -> member.muted);
    }

    /**
     * Locks or unlocks a room.
     *
     * @param name the room's name
     * @param locked true to lock
     */
    public void setLocked(String name, boolean locked) {
        room(name).ifPresent(room -> room.state().locked = locked);
    }

    /**
     * Begins to record a room to a path.
     *
     * @param name the room's name
     * @param path the file's path; nothing is written there
     */
    public void record(String name, String path) {
        room(name).ifPresent(room -> {
            synchronized (room) {
                room.recordings().start(path);
            }
        });
    }

    /**
     * Lets all members of a room leave, which ends it.
     *
     * @param name the room's name
     */
    public void end(String name) {
        room(name).ifPresent(room -> room.newestFirst().forEach(member -> putOut(room, member)));
    }

    /**
     * Lets a member's voice be heard or not without regard to the floor: one event, for load.
     *
     * @param name the room's name
     * @param memberId the member's id
     * @param on whether the voice is heard
     * @param score how loud it is, as rows show it
     */
    public void flicker(String name, int memberId, boolean on, int score) {
        with(name, memberId, (room, member) -> room.flicker(member, on, score));
    }

    /**
     * {@return the ids of the members of a room in the order of joining} Empty when it does not run.
     *
     * @param name the room's name
     */
    public List<Integer> memberIds(String name) {
        return room(name).stream()
                .flatMap(room -> room.newestFirst().stream())
                .map(member -> member.id)
                .sorted()
                .toList();
    }

    /**
     * {@return the UUID of a member's channel, which keys the member's row} Empty when the room has no such member.
     *
     * @param name the room's name
     * @param memberId the member's id
     */
    public Optional<String> channelUuid(String name, int memberId) {
        return room(name).flatMap(room -> room.member(memberId)).map(member -> member.uuid);
    }

    /** {@return the names of the rooms that run} */
    public List<String> names() {
        return List.copyOf(rooms.keySet());
    }

    /**
     * Gives a room that has yet to begin another domain than the switch's, as its profile or its first caller can give it (§6.3).
     *
     * @param name the room's name
     * @param domain the domain
     */
    public void inDomain(String name, String domain) {
        domains.put(name, domain);
    }

    /**
     * Uses up serials of a room's LiveArray of which nobody hears.
     *
     * @param name the room's name
     * @param serials how many
     */
    public void skipSerials(String name, int serials) {
        array(name, array -> array.skip(serials));
    }

    /**
     * Lets a room's LiveArray count from 1 again without a {@code clear}.
     *
     * @param name the room's name
     */
    public void restartSerial(String name) {
        array(name, LiveArray::restartSerial);
    }

    /**
     * Sends an event of a room's LiveArray that has no name and no row, such as {@code hide}.
     *
     * @param name the room's name
     * @param action the event's action
     */
    public void nameless(String name, String action) {
        array(name, array -> array.nameless(action));
    }

    /**
     * Sends a {@code clear} of another name on a room's channel.
     *
     * @param name the room's name
     * @param otherName the name that the event carries
     */
    public void clearOf(String name, String otherName) {
        array(name, array -> array.clearOf(otherName));
    }

    private void array(String name, Consumer<LiveArray> act) {
        room(name).map(RunningConference::array).ifPresent(act);
    }

    /** Sends all rows of the array of this channel and name; one that does not run is empty, and ends at once (§6.4). */
    void bootstrap(String context, String name, String sessid) {
        Optional<RunningConference> room = rooms.values().stream()
                .filter(one -> one.channel("conference-liveArray").equals(context) && one.isArray(name))
                .findFirst();
        if (room.isPresent()) {
            room.get().array().bootstrap(sessid);
        } else {
            Consumer<ChannelEvent> bus = house.bus()::publish;
            LiveArray phantom = new LiveArray(context, name, bus);
            phantom.bootstrap(sessid);
            phantom.clear();
        }
    }

    /** Ends an array of a room that does not run, as any command to it but {@code bootstrap} does (§7.2). */
    void strayClear(String context, String name) {
        new LiveArray(context, name, house.bus()::publish).clear();
    }

    /** The description of a room, running or not, as JSON text. */
    String description(String name) {
        RunningConference room = rooms.get(name);
        if (room == null) {
            return Description.inactive(name, house.domain());
        }
        synchronized (room) {
            return room.description().text();
        }
    }

    /**
     * Begins or ends the picture of a member who has a call, or lets it go one way only.
     *
     * @param name the room's name
     * @param memberId the member's id
     * @param video whether the call has a picture
     * @param sends whether the member sends one
     */
    public void camera(String name, int memberId, boolean video, boolean sends) {
        with(name, memberId, (room, member) -> room.camera(member, video, sends));
    }

    /**
     * {@return how it looks in a room} Empty when it does not run.
     *
     * @param name the room's name
     */
    public Optional<RoomScene> scene(String name) {
        return room(name).map(SceneView::of);
    }

    /** {@return the domain of every room that got no other} */
    public String domain() {
        return house.domain();
    }

    Optional<RunningConference> room(String name) {
        return Optional.ofNullable(rooms.get(name));
    }

    List<RunningConference> running() {
        return List.copyOf(rooms.values());
    }

    SharedServices house() {
        return house;
    }

    @FunctionalInterface
    private interface Act {
        void on(RunningConference room, RoomMember member);
    }

    private void with(String name, int memberId, Act act) {
        room(name).ifPresent(room -> room.member(memberId).ifPresent(member -> act.on(room, member)));
    }
}
