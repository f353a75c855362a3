package org.gavel.administration.room;

import java.util.Optional;
import java.util.Set;
import org.gavel.account.Permitted;
import org.gavel.audit.AuditWhat;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.RoomNaming;
import org.gavel.input.Fault;
import org.gavel.input.Form;
import org.gavel.input.Formed;
import org.gavel.input.Line;
import org.gavel.input.Needed;
import org.gavel.input.TypedLine;

/**
 * A named room as it is entered.
 *
 * @param id the row's id; {@code null} for a new room
 * @param version the row's version when it was read
 * @param number the room's number, or the whole name of its conference, 1 to 257 characters
 * @param title the room's name for people, at most 128 characters; may be empty
 */
public record RoomDraft(
        Long id,
        int version,

        @Needed @Line(most = ConferenceId.MAX_KEY) @Formed(RoomDraft.NumberForm.class)
        String number,

        @Line(most = RoomDraft.LONGEST_TITLE) String title)
        implements Permitted.Attempted {

    static final int LONGEST_TITLE = 128;

    /**
     * Removes blanks around the texts and composes their accents; {@code null} becomes empty.
     *
     * @param id the row's id; {@code null} for a new room
     * @param version the row's version when it was read
     * @param number the room's number, or the whole name of its conference, 1 to 257 characters; without blanks around
     *     it
     * @param title the room's name for people, at most 128 characters; may be empty; without blanks around it
     */
    public RoomDraft {
        number = TypedLine.of(number);
        title = TypedLine.of(title);
    }

    /** Returns the kind of change, for the audit. */
    AuditWhat what() {
        return id == null ? AuditWhat.ROOM_ADD : AuditWhat.ROOM_CHANGE;
    }

    @Override
    public String attempt() {
        return what().wire();
    }

    /** A text that can identify a room: a number, a conference's name, or a name with its domain. */
    public static final class NumberForm implements Form<String> {

        static final String KEY = "problem.room.number";

        @Override
        public Optional<Fault> fault(String text) {
            String room = RoomNaming.plain(text);
            boolean isRoom = room.indexOf('@') < 0
                    ? ConferenceId.isName(room)
                    : ConferenceId.ofKey(room).isPresent();
            return isRoom ? Optional.empty() : Optional.of(Fault.of(KEY));
        }

        @Override
        public Set<String> keys() {
            return Set.of(KEY);
        }
    }
}
