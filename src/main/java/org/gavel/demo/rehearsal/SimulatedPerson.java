package org.gavel.demo.rehearsal;

import org.gavel.demo.Caller;

/** One simulated person in a room. Used by one {@link RehearsedRoom} only. */
final class SimulatedPerson {

    final Caller caller;
    int memberId;
    boolean muted;
    /** When this one's turn to talk ends, in the time of the rehearsal; 0 outside of a turn. */
    long talksUntil;
    /** When the voice next begins or pauses within the turn. */
    long nextFlip;

    boolean voice;

    SimulatedPerson(Caller caller) {
        this.caller = caller;
    }
}
