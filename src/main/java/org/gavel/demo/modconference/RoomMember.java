package org.gavel.demo.modconference;

import java.time.Instant;
import org.gavel.demo.Caller;

/** A member of a room. The {@link RunningConference} guards all state and sends the row after a change. */
final class RoomMember {

    /** The video state of a member who has a picture ({@code docs/protocol.md} §7.6). */
    static final class Video {

        /** The layer of a member who is on no layer of the canvas. */
        static final int NO_LAYER = -1;

        boolean muted;
        boolean floor;
        boolean floorLocked;
        String reservationId;
        String roleId;
        int layer = NO_LAYER;

        /** {@return whether the picture is on the canvas} */
        boolean visible() {
            return layer != NO_LAYER && !muted;
        }
    }

    final int id;
    final String uuid;
    final Caller caller;
    final Instant joined;
    Video picture;
    final MemberLeg leg;
    Arrival.Kind kind;
    final boolean recovers;

    boolean muted;
    boolean deaf;
    boolean hold;
    /** Whether sound comes from the member, muted or not. */
    boolean voice;

    boolean talking;
    int energyScore;
    int energyLevel = 200;
    int autoEnergyLevel;
    int agcLevel;
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
        this.picture = caller.video() && !secondScreen() ? new Video() : null;
    }

    /** {@return this member as somebody who is about to join another room} */
    Arrival arrival() {
        return new Arrival(caller, leg, kind, recovers);
    }

    /** {@return whether this is a second screen, which watches a canvas and has no row} */
    boolean secondScreen() {
        return kind == Arrival.Kind.SECOND_SCREEN;
    }

    /** {@return whether a picture comes from this member} */
    boolean sendsPicture() {
        return hasPicture() && kind != Arrival.Kind.WATCHING;
    }

    /** {@return the member id as a row shows it, with at least four digits} */
    String paddedId() {
        return String.format("%04d", id);
    }

    /** {@return whether the member's call has video, in whatever direction} */
    boolean hasPicture() {
        return picture != null;
    }

    /** {@return the caller's name or, without one, their number} */
    String displayName() {
        return caller.name() == null ? caller.number() : caller.name();
    }
}
