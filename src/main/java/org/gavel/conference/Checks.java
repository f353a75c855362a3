package org.gavel.conference;

/** What makes a command impossible before it is sent. */
final class Checks {

    private Checks() {}

    static void members(Target target) {
        if (target.wire().isEmpty()) {
            throw new IllegalArgumentException("a command to members needs members");
        }
    }

    static void level(int level) {
        if (level < ConferenceCommand.LOWEST_LEVEL || level > ConferenceCommand.HIGHEST_LEVEL) {
            throw new IllegalArgumentException("a level is from -4 to 4");
        }
    }
}
