package org.gavel.web.console;

import java.time.Instant;
import org.gavel.attendance.Attendance;

/**
 * A row of the stays of an attendee.
 *
 * @param from when it began
 * @param came when it began, as text
 * @param exact whether the switch told when it began; otherwise the attendee was already there then
 * @param went when it ended, as text; empty while it lasts
 * @param lasted how long it lasted, as text
 * @param ending how it ended, as text
 * @param why who kicked the attendee and for which reason, as text; empty where nobody did
 */
public record StayRow(Instant from, String came, boolean exact, String went, String lasted, String ending, String why) {

    static StayRow of(Attendance stay, Instant now, AttendanceMessages messages, boolean masked) {
        return new StayRow(
                stay.joined(),
                messages.time(stay.joined()),
                stay.joinedExactly(),
                messages.time(stay.left()),
                messages.duration(stay.lasted(now)),
                messages.ending(stay.ending()),
                why(stay, messages, masked));
    }

    private static String why(Attendance stay, AttendanceMessages messages, boolean masked) {
        if (stay.kickedBy() == null) {
            return "";
        }
        String by = messages.text(stay.kickedBy(), false);
        return stay.reason() == null || stay.reason().isBlank()
                ? messages.say("attendance.kickedBy", by)
                : messages.say("attendance.kickedFor", by, messages.text(stay.reason(), masked));
    }
}
