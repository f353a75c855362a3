package org.gavel.attendance;

import java.time.Instant;
import org.gavel.conference.ConferenceId;

/**
 * One stay of one channel in one run of a conference.
 *
 * @param runStart when that run of the conference began, as far as known
 * @param uuid the channel's uuid
 * @param joinedExactly the switch told {@code joined}; otherwise the member was there already at that time
 * @param left {@code null} while the member is there
 * @param ending {@code null} while the member is there
 * @param putOutBy who put the member out, or {@code null}
 * @param reason the reason that was given for it, or {@code null}
 */
public record Attendance(
        ConferenceId conference,
        Instant runStart,
        String uuid,
        String number,
        String name,
        Instant joined,
        boolean joinedExactly,
        Instant left,
        Ending ending,
        String putOutBy,
        String reason) {}
