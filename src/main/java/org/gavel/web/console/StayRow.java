package org.gavel.web.console;

import java.time.Instant;
import org.gavel.attendance.Attendance;

/**
 * One stay of an attendee, ready to be shown.
 *
 * @param from when it began, for machines
 * @param came when it began, in words
 * @param exact whether the switch told when it began; otherwise somebody was there already at that time
 * @param went when it ended, in words
 * @param lasted how long it lasted, in words
 * @param ending how it ended, in words
 * @param why who kicked them and for which reason; empty where nobody did
 */
public record StayRow(Instant from, String came, boolean exact, String went, String lasted, String ending, String why) {

    static StayRow of(Attendance stay, Instant now, AttendanceWords messages, boolean masked) {
        return new StayRow(
                stay.joined(),
                messages.time(stay.joined()),
                stay.joinedExactly(),
                messages.time(stay.left()),
                messages.duration(stay.lasted(now)),
                messages.ending(stay.ending()),
                why(stay, messages, masked));
    }

    private static String why(Attendance stay, AttendanceWords messages, boolean masked) {
        if (stay.putOutBy() == null) {
            return "";
        }
        String by = messages.text(stay.putOutBy(), false);
        return stay.reason() == null || stay.reason().isBlank()
                ? messages.say("attendance.kickedBy", by)
                : messages.say("attendance.kickedFor", by, messages.text(stay.reason(), masked));
    }
}
