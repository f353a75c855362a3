package org.gavel.demo.modconference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gavel.demo.RoomProfile;
import org.gavel.demo.core.ChannelEvent;

/**
 * One running conference. It begins with its first member: the array counts from 1, and each join is an {@code add}, the
 * layout, a {@code modify} and the description, then a {@code modify} for the floor where nobody held it. While it runs
 * every change of a member sends that member's whole row. When the last one leaves, {@code clear} ends the array, and the
 * next caller begins a new life ({@code docs/protocol.md} §7, §14).
 *
 * <p>All state is guarded by this object; events are queued under its lock, so they stand in the order of the changes.
 */
final class RunningConference {

    private final Naming naming;
    private final RoomProfile profile;
    private final SharedServices house;
    private final String uuid = UUID.randomUUID().toString();
    private final Instant since;
    private final Map<Integer, RoomMember> members = new LinkedHashMap<>();
    private final LiveArray array;
    private final Maintenance maintenance;
    private final Description description;
    private final AudioFloor floor = new AudioFloor(this);
    private final Recordings recordings = new Recordings(this);
    private final Canvas canvas;
    private final List<RoomMember> resuming = new ArrayList<>();
    private final RoomState state = new RoomState();

    /** @param domain of its channels where its name has none */
    RunningConference(String name, String domain, RoomProfile profile, SharedServices house) {
        this.naming = new Naming(name, domain);
        this.profile = profile;
        this.house = house;
        this.since = house.clock().instant();
        this.array = new LiveArray(channel("conference-liveArray"), naming.array(), house.bus()::publish);
        this.maintenance = new Maintenance(house.events());
        this.description = new Description(this, house);
        this.canvas = new Canvas(this);
        maintenance.room(this, FiredMaintenanceAction.CONFERENCE_CREATE);
    }

    /** Lets a caller in. A locked room refuses, which the caller hears and nobody else. */
    synchronized Optional<RoomMember> join(Arrival arrival) {
        if (state.locked || state.full(members.size())) {
            return Optional.empty();
        }
        int id = house.memberIds().getAndIncrement();
        RoomMember member = new RoomMember(id, arrival, house.clock().instant());
        members.put(id, member);
        show(member);
        member.leg.entered(seat(member));
        canvas.announce();
        show(member);
        description.push();
        maintenance.member(this, member, FiredMaintenanceAction.ADD_MEMBER);
        floor.fill();
        canvas.enter(member);
        return Optional.of(member);
    }

    /** Lets a member go; false when they were not there. */
    synchronized boolean leave(RoomMember member) {
        if (members.get(member.id) != member) {
            return false;
        }
        canvas.exit(member);
        members.remove(member.id);
        array.delete(member.uuid);
        member.leg.left(seat(member));
        description.gone(member);
        maintenance.member(this, member, FiredMaintenanceAction.DEL_MEMBER);
        floor.vacate(member);
        canvas.announce();
        description.push();
        floor.fill();
        canvas.arrange();
        return true;
    }

    /** Tells a member's call once more that it is here. */
    synchronized void greet(RoomMember member) {
        if (members.get(member.id) == member) {
            member.leg.entered(seat(member));
        }
    }

    private Seat seat(RoomMember member) {
        return new Seat(naming, member.id, member.caller.moderator(), profile.canvas() ? 1 : 0, member.secondScreen());
    }

    /** Ends the array, after the last one has left. */
    synchronized void close() {
        recordings.stopAll();
        array.clear();
        maintenance.room(this, FiredMaintenanceAction.CONFERENCE_DESTROY);
    }

    /** Sound begins, changes or ends at a member's microphone. */
    synchronized void voice(RoomMember member, boolean on, int score) {
        member.voice = on;
        if (!members.containsKey(member.id) || member.secondScreen()) {
            return;
        }
        if (!on) {
            floor.silence(member);
        } else if (!member.muted) {
            floor.speech(member, score);
        } else if (member.caller.muteDetect() && !member.talking) {
            member.talking = true;
            member.energyScore = score;
            change(member, FiredMaintenanceAction.MUTE_DETECT);
        }
    }

    /** One row, and no more, for a voice that comes or goes. */
    synchronized void flicker(RoomMember member, boolean on, int score) {
        if (members.containsKey(member.id)) {
            member.talking = on && !member.muted;
            member.energyScore = member.talking ? score : 0;
            show(member);
        }
    }

    /** Mutes or unmutes; an unmuted voice is heard again a moment later. */
    synchronized void mute(RoomMember member, boolean muted) {
        if (!members.containsKey(member.id)) {
            return;
        }
        member.muted = muted;
        member.talking = false;
        change(member, muted ? FiredMaintenanceAction.MUTE_MEMBER : FiredMaintenanceAction.UNMUTE_MEMBER);
        if (!muted && member.voice) {
            resuming.add(member);
            house.bus().post(this::resume);
        }
    }

    /** A member's picture begins or ends, or goes one way only. */
    synchronized void camera(RoomMember member, boolean video, boolean sends) {
        if (!members.containsKey(member.id) || member.secondScreen()) {
            return;
        }
        if (member.hasPicture()) {
            canvas.exit(member);
        }
        if (member.kind != Arrival.Kind.SCREEN) {
            member.kind = video && !sends ? Arrival.Kind.WATCHING : Arrival.Kind.PERSON;
        }
        member.picture = video ? new MemberVideo() : null;
        show(member);
        canvas.enter(member);
        canvas.arrange();
    }

    /** Lets a member hear or not; as by keypad, one who is made deaf is muted too. */
    synchronized void deafen(RoomMember member, boolean deaf) {
        if (members.containsKey(member.id)) {
            member.deaf = deaf;
            mute(member, deaf);
        }
    }

    /** Voices that may be heard again are, the floor's first. */
    private synchronized void resume() {
        resuming.sort(
                Comparator.comparing((RoomMember member) -> !hasFloor(member)).thenComparing(member -> member.id));
        for (RoomMember member : resuming) {
            if (member.voice && !member.muted && members.containsKey(member.id)) {
                floor.speech(member, Math.max(member.energyScore, member.energyLevel));
            }
        }
        resuming.clear();
    }

    /** Sends the member's row, and tells of the change. */
    synchronized void change(RoomMember member, FiredMaintenanceAction action, String... more) {
        show(member);
        maintenance.member(this, member, action, more);
    }

    /** Sends the member's row as it is now, where they have one. */
    synchronized void show(RoomMember member) {
        if (member.secondScreen()) {
            return;
        }
        array.put(member.uuid, RowText.of(member, hasFloor(member), profile.rows()));
    }

    synchronized Optional<RoomMember> member(int id) {
        return Optional.ofNullable(members.get(id));
    }

    /** The members, the one who joined last first: the order in which the real switch goes through them. */
    synchronized List<RoomMember> newestFirst() {
        List<RoomMember> list = new ArrayList<>(members.values());
        Collections.reverse(list);
        return list;
    }

    synchronized int size() {
        return members.size();
    }

    boolean hasFloor(RoomMember member) {
        return floor.holder() == member;
    }

    /** The full name of this room's channel of a family, such as {@code conference-mod}. */
    String channel(String family) {
        return naming.channel(family);
    }

    /** Queues an event on this room's channel of a family. */
    void publish(String family, String payloadKey, String payload) {
        house.bus().publish(ChannelEvent.of(channel(family), payloadKey, payload));
    }

    /** The dialled number: the name up to the domain. */
    String number() {
        String name = naming.name();
        String tail = "-" + house.domain();
        return name.endsWith(tail) ? name.substring(0, name.length() - tail.length()) : name;
    }

    String name() {
        return naming.name();
    }

    boolean isArray(String name) {
        return naming.array().equals(name);
    }

    String domain() {
        return naming.domain();
    }

    RoomProfile profile() {
        return profile;
    }

    SharedServices house() {
        return house;
    }

    String uuid() {
        return uuid;
    }

    Instant since() {
        return since;
    }

    LiveArray array() {
        return array;
    }

    Maintenance maintenance() {
        return maintenance;
    }

    Description description() {
        return description;
    }

    AudioFloor floor() {
        return floor;
    }

    Canvas canvas() {
        return canvas;
    }

    Recordings recordings() {
        return recordings;
    }

    RoomState state() {
        return state;
    }
}
