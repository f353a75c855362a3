package org.gavel.roster;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What a view of a roster can be narrowed to; its name on the wire is part of {@code docs/push.md}. */
public enum RosterFilter {
    ALL("all", entry -> true),
    SPEAKING("speaking", RosterEntry::speaking),
    UNMUTED("unmuted", entry -> !entry.member().audio().muted()),
    MUTED("muted", entry -> entry.member().audio().muted()),
    DEAF("deaf", entry -> entry.member().audio().deaf()),
    HOLD("hold", entry -> entry.member().audio().onHold()),
    VIDEO("video", entry -> entry.member().video() != null),
    MODERATORS("moderators", RosterEntry::moderator),
    PHONES("phones", RosterEntry::phone),
    MUTED_TALKING("mutedTalking", RosterEntry::talkingWhileMuted);

    private final String wire;
    private final Predicate<RosterEntry> test;

    RosterFilter(String wire, Predicate<RosterEntry> test) {
        this.wire = wire;
        this.test = test;
    }

    public String wire() {
        return wire;
    }

    public boolean matches(RosterEntry entry) {
        return test.test(entry);
    }

    public static Optional<RosterFilter> ofWire(String wire) {
        return Arrays.stream(values()).filter(f -> f.wire.equals(wire)).findFirst();
    }
}
