package org.gavel.web.console;

import java.time.Instant;
import org.gavel.attendance.Attendee;

/**
 * A row of the attendees of a conference.
 *
 * @param id the id of the row within the page
 * @param key identifies the attendee; is never shown
 * @param name the name; empty where the switch told none
 * @param number the number, masked where the person may not see it
 * @param from when the first stay began
 * @param until when the last stay ended; {@code null} while one lasts
 * @param came when the first stay began, as text
 * @param went when the last stay ended, as text
 * @param present how long the attendee was there altogether, as text
 * @param stays how many stays the attendee had
 * @param ending how the last stay ended, as text
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

    static AttendeeRow of(String id, Attendee attendee, AttendanceMessages messages, boolean masked) {
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
