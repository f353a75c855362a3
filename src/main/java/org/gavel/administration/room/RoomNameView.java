package org.gavel.administration.room;

import java.time.Instant;

/**
 * A named room as it is.
 *
 * @param id {@code null} for one that the server's own configuration names: that cannot be changed on a page
 * @param conference its name at the switch; the number where it can be none
 * @param changedBy {@code null} as {@code id} is
 * @param changedAt likewise
 */
public record RoomNameView(
        Long id, int version, String number, String title, String conference, String changedBy, Instant changedAt) {

    /** Whether the server's own configuration names it. */
    public boolean fixed() {
        return id == null;
    }

    /** To be changed. */
    public RoomDraft draft() {
        return new RoomDraft(id, version, number, title);
    }
}
