package org.gavel.roster.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gavel.conference.ConferenceId;

/**
 * An answer of the switch whether it lets a user see a room.
 *
 * @param switchUser the user at the switch, with its domain
 * @param room the conference that the room shows
 * @param granted whether the switch lets the user see it
 * @param at when the switch answered, in whole milliseconds
 */
public record RoomAnswer(String switchUser, ConferenceId room, boolean granted, Instant at) {

    private static final int LONGEST_USER = 256;

    /**
     * Cuts the time to milliseconds, as the database does.
     *
     * @param switchUser the user at the switch, with its domain; {@link #fits} tells whether it is too long
     * @param room the conference that the room shows
     * @param granted whether the switch lets the user see it
     * @param at when the switch answered; cut to whole milliseconds
     * @throws NullPointerException when {@code at} is {@code null}
     */
    public RoomAnswer {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether the user's name fits in its column. */
    boolean fits() {
        return switchUser.length() <= LONGEST_USER;
    }
}
