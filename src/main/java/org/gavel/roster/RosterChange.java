package org.gavel.roster;

/** What happened in a roster, for those who keep record of it. */
public sealed interface RosterChange {

    /**
     * A member came.
     *
     * @param entry the new entry
     */
    record Joined(RosterEntry entry) implements RosterChange {}

    /**
     * A member's entry changed.
     *
     * @param before the entry as it was
     * @param entry the entry as it is now
     */
    record Changed(RosterEntry before, RosterEntry entry) implements RosterChange {}

    /** @param last the entry as it stood when the member left */
    record Left(RosterEntry last) implements RosterChange {}
}
