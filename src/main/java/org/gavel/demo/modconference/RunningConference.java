package org.gavel.demo.modconference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gavel.demo.RoomProfile;
import org.gavel.demo.core.ChannelEvent;

/**
 * One running conference, from its first member to its last ({@code docs/protocol.md} §7, §14). Its array counts from 1. Each join sends
 * an {@code add}, the layout, a {@code modify} and the description, then a {@code modify} for the floor where nobody held it. Every change
 * of a member sends that member's whole row. The end sends {@code clear}.
 *
 * <p>This object guards all state. Events are queued under its lock, so they stand in the order of the changes.
 */
final class RunningConference {

    /** The state of a room that no row tells. */
    static final class State {

        boolean locked;
        /** The most members; 0 for no limit. */
        int maxMembers;
        /** How many files play. */
        int playing;

        final Map<String, String> variables = new TreeMap<>();

        private boolean isFull(int members) {
            return maxMembers > 0 && members >= maxMembers;
        }
    }

    private final Naming naming;
    private final RoomProfile profile;
    private final SharedServices services;
    private final String uuid = UUID.randomUUID().toString();
    private final Instant since;
    private final Map<Integer, RoomMember> members = new LinkedHashMap<>();
    private final LiveArray array;
    private final Maintenance maintenance;
    private final Description description;
    private final RoomAudio audio = new RoomAudio(this);
    private final Recordings recordings = new Recordings(this);
    private final Canvas canvas;
    private final State state = new State();

    /**
     * @param name the conference's name
     * @param domain the domain of its channels where the name has none
     * @param profile how rooms of its kind are set up
     * @param services what all rooms share
     */
    RunningConference(String name, String domain, RoomProfile profile, SharedServices services) {
        this.naming = new Naming(name, domain);
        this.profile = profile;
        this.services = services;
        this.since = services.clock().instant();
        this.array = new LiveArray(channel("conference-liveArray"), naming.array(), services.bus()::publish);
        this.maintenance = new Maintenance(services.events());
        this.description = new Description(this, services);
        this.canvas = new Canvas(this);
        maintenance.room(this, FiredMaintenanceAction.CONFERENCE_CREATE);
    }

    /** {@return the new member; empty when the room is locked or full, of which nobody in the room is told} */
    synchronized Optional<RoomMember> join(Arrival arrival) {
        if (state.locked || state.isFull(members.size())) {
            return Optional.empty();
        }
        int id = services.memberIds().getAndIncrement();
        RoomMember member = new RoomMember(id, arrival, services.clock().instant());
        members.put(id, member);
        show(member);
        member.leg.entered(membership(member));
        canvas.announce();
        show(member);
        description.push();
        maintenance.member(this, member, FiredMaintenanceAction.ADD_MEMBER);
        audio.floor().fill();
        canvas.enter(member);
        return Optional.of(member);
    }

    /** {@return whether the member was in the room, which they leave} */
    synchronized boolean leave(RoomMember member) {
        if (members.get(member.id) != member) {
            return false;
        }
        canvas.exit(member);
        members.remove(member.id);
        array.delete(member.uuid);
        member.leg.left(membership(member));
        description.gone(member);
        maintenance.member(this, member, FiredMaintenanceAction.DEL_MEMBER);
        audio.floor().vacate(member);
        canvas.announce();
        description.push();
        audio.floor().fill();
        canvas.arrange();
        return true;
    }

    /** Repeats the news of joining to a member's call. */
    synchronized void repeatJoin(RoomMember member) {
        if (members.get(member.id) == member) {
            member.leg.entered(membership(member));
        }
    }

    private Membership membership(RoomMember member) {
        return new Membership(
                naming, member.id, member.caller.moderator(), profile.canvas() ? 1 : 0, member.secondScreen());
    }

    /** Ends recordings and array, after the last member has left. */
    synchronized void close() {
        recordings.stopAll();
        array.clear();
        maintenance.room(this, FiredMaintenanceAction.CONFERENCE_DESTROY);
    }

    /**
     * Begins or ends the video of a member, or makes it one-way.
     *
     * @param video whether the call has video
     * @param sends whether the member sends a picture
     */
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
        member.picture = video ? new RoomMember.Video() : null;
        show(member);
        canvas.enter(member);
        canvas.arrange();
    }

    /** Sends the member's row, and fires the maintenance event of its change. */
    synchronized void change(RoomMember member, FiredMaintenanceAction action, String... more) {
        show(member);
        maintenance.member(this, member, action, more);
    }

    /** Sends the member's row as it is now. A second screen has none. */
    synchronized void show(RoomMember member) {
        if (member.secondScreen()) {
            return;
        }
        array.put(member.uuid, RowText.of(member, hasFloor(member), profile.rows()));
    }

    /** {@return whether a member is in the room} */
    synchronized boolean has(RoomMember member) {
        return members.containsKey(member.id);
    }

    /** {@return the member of an id; empty when there is none} */
    synchronized Optional<RoomMember> member(int id) {
        return Optional.ofNullable(members.get(id));
    }

    /** {@return the members, the one who joined last first, which is the order in which the real switch goes through them} */
    synchronized List<RoomMember> newestFirst() {
        List<RoomMember> list = new ArrayList<>(members.values());
        Collections.reverse(list);
        return list;
    }

    synchronized int size() {
        return members.size();
    }

    boolean hasFloor(RoomMember member) {
        return audio.floor().holder() == member;
    }

    /** {@return the full name of this room's channel of a family, such as {@code conference-mod}} */
    String channel(String family) {
        return naming.channel(family);
    }

    /** Queues an event on this room's channel of a family. */
    void publish(String family, String payloadKey, String payload) {
        services.bus().publish(ChannelEvent.of(channel(family), payloadKey, payload));
    }

    /** {@return the dialled number: the name up to the switch's domain} */
    String number() {
        String name = naming.name();
        String tail = "-" + services.domain();
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

    SharedServices services() {
        return services;
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

    RoomAudio audio() {
        return audio;
    }

    Canvas canvas() {
        return canvas;
    }

    Recordings recordings() {
        return recordings;
    }

    State state() {
        return state;
    }
}
