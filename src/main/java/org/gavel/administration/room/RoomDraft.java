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
 * @param id {@code null} for a new one
 * @param version as it was read
 * @param number the number, or the whole conference name
 * @param title how people call it; may be empty
 */
public record RoomDraft(
        Long id,
        int version,

        @Needed @Line(most = ConferenceId.MAX_KEY) @Formed(RoomDraft.Number.class)
        String number,

        @Line(most = RoomDraft.LONGEST_TITLE) String title)
        implements Permitted.Attempted {

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

    /** A text that can mean a room: a number, a conference's name, or a name with its domain. */
    public static final class Number implements Form<String> {

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
