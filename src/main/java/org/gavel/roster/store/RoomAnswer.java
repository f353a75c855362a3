package org.gavel.roster.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gavel.conference.ConferenceId;

/**
 * The switch's answer whether it lets a user see a room.
 *
 * @param switchUser as whom the switch knows the account, with its domain
 * @param room the conference that the answer is about
 * @param granted whether it does
 * @param at when it answered
 */
public record RoomAnswer(String switchUser, ConferenceId room, boolean granted, Instant at) {

    private static final int LONGEST_USER = 256;

    /**
     * Keeps milliseconds, as the database does.
     *
     * @param switchUser kept as given; {@link #fits} tells whether it is too long
     * @param room kept as given
     * @param granted kept as given
     * @param at cut to whole milliseconds
     */
    public RoomAnswer {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether the database has a place for it; a longer name is no user of a switch. */
    boolean fits() {
        return switchUser.length() <= LONGEST_USER;
    }
}
