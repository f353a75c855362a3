package org.gavel.web.console;

import jakarta.validation.constraints.Size;
import org.gavel.administration.room.RoomDraft;
import org.gavel.conference.ConferenceId;
import org.gavel.input.Formed;
import org.gavel.input.Needed;
import org.gavel.input.TypedLine;

/**
 * A room as a person types it to open it. It stays as typed: the name of a conference may have characters that no name of Gavel's own may
 * have.
 *
 * @param room a number, the name of a conference, or a name with its domain, 1 to 257 characters
 */
public record OpenRoomDraft(
        @Needed @Size(max = ConferenceId.MAX_KEY, message = "{problem.tooLong}") @Formed(RoomDraft.NumberForm.class)
        String room) {

    /**
     * Keeps the text.
     *
     * @param room as typed; {@code null} becomes empty
     */
    public OpenRoomDraft {
        room = TypedLine.asTyped(room);
    }
}
