package org.gavel.roster;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The filters of a view of a roster. Their names on the wire are part of {@code docs/push.md}. */
public enum RosterFilter {
    /** All members. */
    ALL("all", entry -> true),
    /** Members who talk and are not muted. */
    SPEAKING("speaking", RosterEntry::speaking),
    /** Members who are not muted. */
    UNMUTED("unmuted", entry -> !entry.member().audio().muted()),
    /** Muted members. */
    MUTED("muted", entry -> entry.member().audio().muted()),
    /** Deaf members. */
    DEAF("deaf", entry -> entry.member().audio().deaf()),
    /** Members on hold. */
    HOLD("hold", entry -> entry.member().audio().onHold()),
    /** Members with video or an avatar. */
    VIDEO("video", entry -> entry.member().video() != null),
    /** Moderators. */
    MODERATORS("moderators", RosterEntry::moderator),
    /** Members who call from the public telephone network. */
    PHONES("phones", RosterEntry::phone),
    /** Members who talk and are muted. */
    MUTED_TALKING("mutedTalking", RosterEntry::talkingWhileMuted);

    private final String wire;
    private final Predicate<RosterEntry> test;

    RosterFilter(String wire, Predicate<RosterEntry> test) {
        this.wire = wire;
        this.test = test;
    }

    /** {@return the filter's name on the wire, such as {@code mutedTalking}} */
    public String wire() {
        return wire;
    }

    /**
     * {@return whether the filter shows an entry}
     *
     * @param entry any entry
     */
    public boolean matches(RosterEntry entry) {
        return test.test(entry);
    }

    /**
     * Finds a filter by its name.
     *
     * @param wire its name on the wire; hostile text
     * @return empty where no filter has that name
     */
    public static Optional<RosterFilter> ofWire(String wire) {
        return Arrays.stream(values()).filter(f -> f.wire.equals(wire)).findFirst();
    }
}
