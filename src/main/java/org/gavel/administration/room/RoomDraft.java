package org.gavel.administration.room;

import org.gavel.account.Attempted;
import org.gavel.audit.AuditWhat;
import org.gavel.conference.ConferenceId;
import org.gavel.input.Formed;
import org.gavel.input.Line;
import org.gavel.input.Needed;
import org.gavel.input.TypedLine;

/**
 * A named room as it is entered.
 *
 * @param id {@code null} for a new one
 * @param version as it was read
 * @param number the number, or the whole conference name
 * @param title how people call it; may be empty
 */
public record RoomDraft(
        Long id,
        int version,

        @Needed @Line(most = ConferenceId.MAX_KEY) @Formed(RoomText.class)
        String number,

        @Line(most = RoomDraft.LONGEST_TITLE) String title)
        implements Attempted {

    static final int LONGEST_TITLE = 128;

    /**
     * Brings the components into their form.
     *
     * @param id as entered
     * @param version as entered
     * @param number as entered
     * @param title as entered
     */
    public RoomDraft {
        number = TypedLine.of(number);
        title = TypedLine.of(title);
    }

    /** The change that this draft makes. */
    AuditWhat what() {
        return id == null ? AuditWhat.ROOM_ADD : AuditWhat.ROOM_CHANGE;
    }

    @Override
    public String attempt() {
        return what().wire();
    }
}
