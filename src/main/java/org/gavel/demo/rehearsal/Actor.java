package org.gavel.demo.rehearsal;

import org.gavel.demo.Caller;

/** One simulated person in a room. Used by one {@link Scene} only. */
final class Actor {

    final Caller caller;
    int memberId;
    boolean muted;
    /** When this one's turn to talk ends, in the time of the rehearsal; 0 outside of a turn. */
    long talksUntil;
    /** When the voice next begins or pauses within the turn. */
    long nextFlip;

    boolean voice;

    Actor(Caller caller) {
        this.caller = caller;
    }
}
