package org.gavel.roster;

/** What happened in a roster, for those who keep record of it. */
public sealed interface RosterChange {

    record Joined(RosterEntry entry) implements RosterChange {}

    record Changed(RosterEntry before, RosterEntry entry) implements RosterChange {}

    /** @param last the entry as it stood when he left */
    record Left(RosterEntry last) implements RosterChange {}
}
