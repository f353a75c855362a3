package org.gavel.web.console;

import java.time.Instant;
import org.gavel.attendance.Attendee;

/**
 * One attendee of a conference, ready to be shown.
 *
 * @param id within the page
 * @param key which one it is; never shown
 * @param name the name; empty where none was told
 * @param number the number, masked where the person may not see it
 * @param from when the first call came, for machines
 * @param until when the last one went, for machines; {@code null} while one is there
 * @param came when the first call came, in words
 * @param went when the last one went, in words
 * @param present how long they were there altogether, in words
 * @param stays how many stays they had
 * @param ending how the last stay ended, in words
 */
public record AttendeeRow(
        String id,
        Attendee.Key key,
        String name,
        String number,
        Instant from,
        Instant until,
        String came,
        String went,
        String present,
        int stays,
        String ending) {

    static AttendeeRow of(String id, Attendee attendee, AttendanceWords messages, boolean masked) {
        return new AttendeeRow(
                id,
                attendee.key(),
                messages.text(attendee.key().name(), masked),
                messages.number(attendee.key().number(), masked),
                attendee.joined(),
                attendee.left(),
                messages.time(attendee.joined()),
                messages.time(attendee.left()),
                messages.duration(attendee.present()),
                attendee.stays(),
                messages.ending(attendee.ending()));
    }

    /** {@return the row's id within the page} */
    public String getId() {
        return id;
    }

    /** {@return whether the attendee is there} */
    public boolean isThere() {
        return until == null;
    }
}
