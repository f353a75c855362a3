package org.gavel.demo.modconference;

import java.time.Instant;
import org.gavel.demo.Caller;

/**
 * Somebody in a room. All state is guarded by the {@link RunningConference}; nothing here tells anybody of a change.
 */
final class RoomMember {

    final int id;
    final String uuid;
    final Caller caller;
    final Instant joined;
    MemberVideo picture;
    final MemberLeg leg;
    Arrival.Kind kind;
    final boolean recovers;

    boolean muted;
    boolean deaf;
    boolean hold;
    /** Sound comes in, whether it may be heard or not. */
    boolean voice;

    boolean talking;
    int energyScore;
    int energyLevel = 200;
    int volumeIn;
    int volumeOut;
    Instant lastTalking;

    RoomMember(int id, Arrival arrival, Instant joined) {
        this.id = id;
        this.leg = arrival.leg();
        this.uuid = leg.uuid();
        this.caller = arrival.caller();
        this.kind = arrival.kind();
        this.recovers = arrival.recovers();
        this.joined = joined;
        this.picture = caller.video() && !secondScreen() ? new MemberVideo() : null;
    }

    /** The same when joining another room. */
    Arrival arrival() {
        return new Arrival(caller, leg, kind, recovers);
    }

    /** Whether this is a screen that only watches: it is in the room and in no row. */
    boolean secondScreen() {
        return kind == Arrival.Kind.SECOND_SCREEN;
    }

    /** Whether a picture comes from this member. */
    boolean sendsPicture() {
        return hasPicture() && kind != Arrival.Kind.WATCHING;
    }

    /** The member id as a row shows it: at least four digits. */
    String paddedId() {
        return String.format("%04d", id);
    }

    boolean hasPicture() {
        return picture != null;
    }

    /** The name to use where the switch must have one. */
    String displayName() {
        return caller.name() == null ? caller.number() : caller.name();
    }
}
