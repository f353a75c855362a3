package org.gavel.moderation;

import java.util.ArrayList;
import java.util.List;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.DirectoryLines;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.room.RoomAccess;

/**
 * Tells the administrator of the switch, in the switch's own configuration language, what a user lacks in a room. What is
 * granted was found out by asking the switch; nothing here is guessed ({@code docs/protocol.md} §4.4).
 */
public final class Advice {

    private Advice() {}

    /**
     * {@return the lines for the {@code <params>} of the user in the switch's directory} Empty when they lack nothing that can be
     * told.
     *
     * @param user the user's name at the switch; hostile text
     * @param room the room that they want to moderate
     * @param access what the switch lets them do there
     * @param api whether they may run the conference API
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
