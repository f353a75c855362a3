package org.gavel.attendance;

import java.time.Duration;
import java.time.Instant;
import org.gavel.conference.ConferenceId;

/**
 * One stay of one channel in one run of a conference.
 *
 * @param id the row's id, which orders stays that began at the same moment
 * @param conference the conference
 * @param ordinal the number of the conference's run, counted from 1
 * @param runStart when that run began, as far as known
 * @param uuid the channel's uuid
 * @param number the member's number; may be empty
 * @param name the member's name; may be empty, hostile text
 * @param joined when the member joined, or was first seen
 * @param joinedExactly whether the switch sent {@code joined}; otherwise the member was already in the conference at
 *     that time
 * @param left when the member left; {@code null} while the member is there
 * @param ending how the stay ended; {@code null} while the member is there
 * @param kickedBy the name of the moderator who kicked the member, or {@code null}
 * @param reason the reason of the kick, or {@code null}; hostile text
 */
public record Attendance(
        long id,
        ConferenceId conference,
        int ordinal,
        Instant runStart,
        String uuid,
        String number,
        String name,
        Instant joined,
        boolean joinedExactly,
        Instant left,
        Ending ending,
        String kickedBy,
        String reason) {

    /**
     * Returns how long the member was there.
     *
     * @param now the present moment, until which an open stay counts
     * @return the duration; never negative
     */
    public Duration lasted(Instant now) {
        Duration lasted = Duration.between(joined, left == null ? now : left);
        return lasted.isNegative() ? Duration.ZERO : lasted;
    }
}
