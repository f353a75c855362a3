package org.gavel.administration.room;

import java.time.Instant;

/**
 * A named room as it is.
 *
 * @param id {@code null} for one that the server's own configuration names: that cannot be changed on a page
 * @param version grows with each change
 * @param number the number, or the whole conference name
 * @param title how people call it; may be empty
 * @param conference its name at the switch; the number where it can be none
 * @param changedBy {@code null} as {@code id} is
 * @param changedAt likewise
 */
public record RoomNameView(
        Long id, int version, String number, String title, String conference, String changedBy, Instant changedAt) {

    /** {@return whether the server's own configuration names it} */
    public boolean fixed() {
        return id == null;
    }

    /** {@return a draft with what the room has now, to be changed} */
    public RoomDraft draft() {
        return new RoomDraft(id, version, number, title);
    }
}
