package org.gavel.demo.modconference;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.gavel.demo.Caller;
import org.gavel.demo.RoomProfile;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.core.FsEvents;
import org.gavel.demo.core.Subscriptions;
import org.gavel.demo.media.RoomScene;

/**
 * The conferences of the switch, by name. A conference begins when the first member joins and ends when the last one leaves. Members have
 * ids from one counter of the whole switch. Safe for use by several threads.
 */
public final class Conferences {

    /** By name; also the lock under which rooms begin and end. */
    private final Map<String, RunningConference> rooms = new ConcurrentSkipListMap<>();

    private final Map<String, String> domains = new ConcurrentHashMap<>();
    private final SharedServices services;
    private final Function<String, RoomProfile> profiles;
    private final LiveArrays arrays;

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
        this.services = new SharedServices(domain, bus, subscriptions, events, clock, new AtomicInteger(firstMemberId));
        this.arrays = new LiveArrays(rooms, bus);
    }

    /**
     * Lets a caller without a call join a room, which begins if it does not run.
     *
     * @param name the room's name
     * @param caller who joins
     * @return the member's id; empty when the room is locked or full
     */
    public OptionalInt join(String name, Caller caller) {
        return join(name, Arrival.simulated(caller));
    }

    /**
     * Lets a caller join a room by a call or without one. The room begins if it does not run.
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
                            key, domains.getOrDefault(key, services.domain()), profiles.apply(key), services));
            Optional<RoomMember> member = room.join(arrival);
            return member.map(one -> OptionalInt.of(one.id)).orElse(OptionalInt.empty());
        }
    }

    /**
     * Lets a member leave. Nothing happens when the room has no such member.
     *
     * @param name the room's name
     * @param memberId the member's id
     */
    public void leave(String name, int memberId) {
        with(name, memberId, (room, member) -> leave(room, member));
    }

    /** {@return whether the member was still in the room, which they leave} */
    boolean leave(RunningConference room, RoomMember member) {
        synchronized (rooms) {
            boolean went = room.leave(member);
            if (room.size() == 0 && rooms.remove(room.name(), room)) {
                room.close();
            }
            return went;
        }
    }

    /** Lets a member leave and ends their call. */
    void disconnect(RunningConference room, RoomMember member) {
        if (leave(room, member)) {
            member.leg.ended();
        }
    }

    /**
     * Repeats the news of joining to a member's call, after the call has come back to another socket.
     *
     * @param name the room's name
     * @param memberId the member's id
     */
    public void repeatJoin(String name, int memberId) {
        with(name, memberId, RunningConference::repeatJoin);
    }

    /**
     * Presses a key on a member's phone: 0 mutes or unmutes, * mutes and deafens or undoes both, # ends the call.
     *
     * @param name the room's name
     * @param memberId the member's id
     * @param key the key; others do nothing
     */
    public void press(String name, int memberId, char key) {
        with(name, memberId, (room, member) -> {
            switch (key) {
                case '0' -> room.audio().mute(member, !member.muted);
                case '*' -> room.audio().deafen(member, !member.deaf);
                case '#' -> disconnect(room, member);
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
        with(name, memberId, (room, member) -> room.audio().voice(member, on, score));
    }

    /**
     * Mutes or unmutes a member.
     *
     * @param name the room's name
     * @param memberId the member's id
     * @param muted true to mute
     */
    public void setMuted(String name, int memberId, boolean muted) {
        with(name, memberId, (room, member) -> room.audio().mute(member, muted));
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
        room(name).ifPresent(room -> room.newestFirst().forEach(member -> disconnect(room, member)));
    }

    /**
     * Changes whether a member talks, and sends their row and nothing else, as load.
     *
     * @param name the room's name
     * @param memberId the member's id
     * @param on whether the voice is heard
     * @param score how loud it is, as rows show it
     */
    public void flicker(String name, int memberId, boolean on, int score) {
        with(name, memberId, (room, member) -> room.audio().changeRow(member, on, score));
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
     * Gives a room that does not run yet another domain than the switch's, as its profile or first caller can ({@code docs/protocol.md}
     * §6.3).
     *
     * @param name the room's name
     * @param domain the domain
     */
    public void inDomain(String name, String domain) {
        domains.put(name, domain);
    }

    /** {@return the description of a room, running or not, as JSON text} */
    String description(String name) {
        RunningConference room = rooms.get(name);
        if (room == null) {
            return Description.inactive(name, services.domain());
        }
        synchronized (room) {
            return room.description().text();
        }
    }

    /**
     * Begins or ends the video of a member who has a call, or makes it one-way.
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
     * {@return a room as its sound and canvas need it} Empty when it does not run.
     *
     * @param name the room's name
     */
    public Optional<RoomScene> scene(String name) {
        return room(name).map(SceneView::of);
    }

    /** {@return the domain of every room that got no other} */
    public String domain() {
        return services.domain();
    }

    /** {@return the LiveArrays of the rooms} */
    public LiveArrays arrays() {
        return arrays;
    }

    Optional<RunningConference> room(String name) {
        return Optional.ofNullable(rooms.get(name));
    }

    List<RunningConference> running() {
        return List.copyOf(rooms.values());
    }

    SharedServices services() {
        return services;
    }

    @FunctionalInterface
    private interface Act {
        void on(RunningConference room, RoomMember member);
    }

    private void with(String name, int memberId, Act act) {
        room(name).ifPresent(room -> room.member(memberId).ifPresent(member -> act.on(room, member)));
    }
}
