package org.gavel.demo.modconference;

import org.gavel.demo.Caller;

/**
 * A caller who is about to join a room.
 *
 * @param caller who it is
 * @param leg the call by which they come
 * @param kind what the leg is for
 * @param recovers whether the call may come back after its socket is gone
 */
public record Arrival(Caller caller, MemberLeg leg, Kind kind, boolean recovers) {

    /** What a leg is for ({@code docs/protocol.md} §5.2). */
    public enum Kind {
        /** A person who takes part. */
        PERSON,
        /** A person who watches the canvas and sends no picture. */
        WATCHING,
        /** A shared screen. */
        SCREEN,
        /** A second screen, which watches a canvas and has no row. */
        SECOND_SCREEN
    }

    /** {@return a caller who has no call} */
    static Arrival simulated(Caller caller) {
        return new Arrival(caller, MemberLeg.simulated(), Kind.PERSON, true);
    }
}
