package org.gavel.moderation;

import java.util.ArrayList;
import java.util.List;
import org.gavel.conference.ConferenceId;

/**
 * Tells the administrator of the switch, in the switch's own configuration language, what a user lacks in a room. What is
 * granted was found out by asking the switch; nothing here is guessed ({@code docs/protocol.md} §4.4).
 */
public final class Advice {

    private static final String CHANNELS = "conference-liveArray,conference-mod,conference-info,conference-chat";

    private Advice() {}

    /**
     * The lines for the {@code <params>} of the user in the switch's directory; empty when he lacks nothing that can be told.
     *
     * @param user as he is named at the switch
     */
    public static List<String> lines(String user, ConferenceId room, RoomAccess access, Capability api) {
        List<String> lines = new ArrayList<>();
        if (access.view() == Capability.REFUSED || access.control() == Capability.REFUSED) {
            lines.add("<!-- directory, user " + user + ": all rooms -->");
            lines.add("<param name=\"jsonrpc-allowed-methods\" value=\"verto\"/>");
            lines.add("<param name=\"jsonrpc-allowed-event-channels\" value=\"" + CHANNELS + "\"/>");
            lines.add("<!-- or this room alone -->");
            lines.add("<param name=\"jsonrpc-allowed-event-channels\" value=\"" + channelsOf(room) + "\"/>");
        }
        if (lines.isEmpty() && api == Capability.REFUSED) {
            lines.add("<!-- directory, user " + user + ": lock, recording state, volumes, list of rooms -->");
            lines.add("<param name=\"jsonrpc-allowed-methods\" value=\"verto,jsapi,fsapi\"/>");
            lines.add("<param name=\"jsonrpc-allowed-jsapi\" value=\"fsapi\"/>");
            lines.add("<param name=\"jsonrpc-allowed-fsapi\" value=\"conference\"/>");
        }
        return List.copyOf(lines);
    }

    private static String channelsOf(ConferenceId room) {
        return String.join(",", room.liveArrayChannel(), room.modChannel(), room.infoChannel(), room.chatChannel());
    }
}
