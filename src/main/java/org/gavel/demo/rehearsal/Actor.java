package org.gavel.demo.rehearsal;

import org.gavel.demo.Caller;

/** One simulated person in a room. Used by one {@link Scene} only. */
final class Actor {

    final Caller caller;
    int memberId;
    boolean muted;
    /** When this one stops talking, in the time of the rehearsal; 0 while silent. */
    long talksUntil;

    Actor(Caller caller) {
        this.caller = caller;
    }
}
