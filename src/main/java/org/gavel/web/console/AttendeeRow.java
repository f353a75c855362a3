package org.gavel.web.console;

import java.time.Instant;
import org.gavel.ledger.Attendee;

/**
 * One attendee of a conference, ready to be shown.
 *
 * @param id within the page
 * @param key which one it is; never shown
 * @param from when the first call came, for machines
 * @param until when the last one went, for machines; {@code null} while one is there
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

    static AttendeeRow of(String id, Attendee attendee, AttendanceWords words, boolean masked) {
        return new AttendeeRow(
                id,
                attendee.key(),
                words.text(attendee.key().name(), masked),
                words.number(attendee.key().number(), masked),
                attendee.joined(),
                attendee.left(),
                words.time(attendee.joined()),
                words.time(attendee.left()),
                words.duration(attendee.present()),
                attendee.stays(),
                words.ending(attendee.ending()));
    }

    public String getId() {
        return id;
    }

    public boolean isThere() {
        return until == null;
    }
}
