package org.gavel.moderation;

import java.util.ArrayList;
import java.util.List;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.DirectoryLines;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.room.RoomAccess;

/**
 * Writes the lines that a user lacks in the switch's directory to moderate a room ({@code docs/protocol.md} §4.4). It
 * starts from what the switch itself has granted and refused.
 */
public final class Advice {

    private Advice() {}

    /**
     * {@return the lines for the {@code <params>} of the user in the switch's directory} Empty when the switch has
     * refused nothing.
     *
     * @param user the user's name at the switch; hostile text
     * @param room the room that they want to moderate
     * @param access what the switch lets them do in that room
     * @param api whether the switch lets them run the conference API
     */
    public static List<String> lines(String user, ConferenceId room, RoomAccess access, Capability api) {
        List<String> lines = new ArrayList<>();
        if (access.view() == Capability.REFUSED || access.control() == Capability.REFUSED) {
            lines.addAll(DirectoryLines.allRooms(user));
            lines.addAll(DirectoryLines.oneRoom(room));
        } else if (api == Capability.REFUSED) {
            lines.addAll(DirectoryLines.api(user));
        }
        return List.copyOf(lines);
    }
}
