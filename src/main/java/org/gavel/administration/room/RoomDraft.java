package org.gavel.administration.room;

import org.gavel.account.Attempted;
import org.gavel.audit.AuditWhat;

/**
 * A named room as it is entered.
 *
 * @param id {@code null} for a new one
 * @param version as it was read
 * @param number the number, or the whole conference name
 * @param title how people call it; may be empty
 */
public record RoomDraft(Long id, int version, String number, String title) implements Attempted {
    /** The change that this draft makes. */
    AuditWhat what() {
        return id == null ? AuditWhat.ROOM_ADD : AuditWhat.ROOM_CHANGE;
    }

    @Override
    public String attempt() {
        return what().wire();
    }
}
