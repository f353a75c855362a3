package org.gavel.conference;

/** What makes a command impossible before it is sent. */
final class Checks {

    private Checks() {}

    /** What happens to members needs members, and what happens to the room has none. */
    static void target(Target target, Effect effect) {
        boolean onRoom = effect instanceof Effect.Locks;
        if (target.wire().isEmpty() != onRoom) {
            throw new IllegalArgumentException("a command to members needs members, one to the room has none");
        }
    }
}
