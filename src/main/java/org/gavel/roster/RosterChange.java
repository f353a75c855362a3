package org.gavel.roster;

/** A change of one entry of a roster. */
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

    /**
     * A member left.
     *
     * @param last the entry as it was when the member left
     */
    record Left(RosterEntry last) implements RosterChange {}
}
