package org.gavel.attendance;

import java.time.Duration;
import java.time.Instant;
import org.gavel.conference.ConferenceId;

/**
 * One stay of one channel in one run of a conference.
 *
 * @param id orders stays of the same moment
 * @param conference which one it was
 * @param ordinal which run of the conference, counted from 1
 * @param runStart when that run of the conference began, as far as known
 * @param uuid the channel's uuid
 * @param number the member's number; may be empty
 * @param name the member's name; may be empty, hostile text
 * @param joined when the member joined, or was first seen
 * @param joinedExactly the switch told {@code joined}; otherwise the member was there already at that time
 * @param left {@code null} while the member is there
 * @param ending {@code null} while the member is there
 * @param putOutBy who kicked the member, or {@code null}
 * @param reason the reason that was given for it, or {@code null}
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
        String putOutBy,
        String reason) {

    /**
     * Tells how long the member was there.
     *
     * @param now until when a stay counts that has not ended
     * @return never less than nothing
     */
    public Duration lasted(Instant now) {
        Duration lasted = Duration.between(joined, left == null ? now : left);
        return lasted.isNegative() ? Duration.ZERO : lasted;
    }
}
