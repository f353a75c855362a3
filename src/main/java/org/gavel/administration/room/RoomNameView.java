package org.gavel.administration.room;

import java.time.Instant;

/**
 * A named room.
 *
 * @param id the row's id; {@code null} for a room that the server's own configuration names, which cannot be changed on
 *     a page
 * @param version the row's version, which grows with each change
 * @param number the room's number, or the whole name of its conference
 * @param title the room's name for people; may be empty
 * @param conference the conference's name at the switch; the number where that makes no name
 * @param changedBy the login of the administrator who changed it last; {@code null} where {@code id} is
 * @param changedAt when they changed it; {@code null} where {@code id} is
 */
public record RoomNameView(
        Long id, int version, String number, String title, String conference, String changedBy, Instant changedAt) {

    /** {@return whether the server's own configuration names it} */
    public boolean fixed() {
        return id == null;
    }

    /** {@return a draft with the present values} */
    public RoomDraft draft() {
        return new RoomDraft(id, version, number, title);
    }
}
