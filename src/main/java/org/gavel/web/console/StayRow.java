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

    static StayRow of(Attendance stay, Instant now, AttendanceWords words, boolean masked) {
        return new StayRow(
                stay.joined(),
                words.time(stay.joined()),
                stay.joinedExactly(),
                words.time(stay.left()),
                words.duration(stay.lasted(now)),
                words.ending(stay.ending()),
                why(stay, words, masked));
    }

    private static String why(Attendance stay, AttendanceWords words, boolean masked) {
        if (stay.putOutBy() == null) {
            return "";
        }
        String by = words.text(stay.putOutBy(), false);
        return stay.reason() == null || stay.reason().isBlank()
                ? words.say("attendance.kickedBy", by)
                : words.say("attendance.kickedFor", by, words.text(stay.reason(), masked));
    }
}
