package org.gavel.conference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gavel.conference.ChannelName.Family;

/**
 * Writes the lines that a user needs in the switch's directory and configuration ({@code docs/protocol.md} §4.4). They
 * contain hostile text, so a page must show them as text.
 */
public final class DirectoryLines {

    /** In the order in which the documentation has them. */
    private static final String CHANNELS = Stream.of(Family.LIVE_ARRAY, Family.MOD, Family.INFO, Family.CHAT)
            .map(Family::wire)
            .collect(Collectors.joining(","));

    private DirectoryLines() {}

    /**
     * {@return the lines that let a user see and moderate all rooms}
     *
     * @param user the user's name at the switch; hostile text
     */
    public static List<String> allRooms(String user) {
        return List.of(
                "<!-- directory, user " + named(user) + ": all rooms -->",
                "<param name=\"jsonrpc-allowed-methods\" value=\"verto\"/>",
                channels(CHANNELS));
    }

    /**
     * {@return the lines that let a user see and moderate one room} Empty where the room's name has blanks or commas,
     * which separate the items of the list.
     *
     * @param room the conference that the room shows
     */
    public static List<String> oneRoom(ConferenceId room) {
        if (room.key().chars().anyMatch(c -> c == ',' || Character.isWhitespace(c))) {
            return List.of();
        }
        return List.of(
                "<!-- or this room alone -->",
                channels(String.join(
                        ",", room.liveArrayChannel(), room.modChannel(), room.infoChannel(), room.chatChannel())));
    }

    /**
     * {@return the lines that let a user run the conference API}
     *
     * @param user the user's name at the switch; hostile text
     */
    public static List<String> api(String user) {
        return List.of(
                "<!-- directory, user " + named(user) + ": lock, recording state, volumes, list of rooms -->",
                "<param name=\"jsonrpc-allowed-methods\" value=\"verto,jsapi,fsapi\"/>",
                "<param name=\"jsonrpc-allowed-jsapi\" value=\"fsapi\"/>",
                "<param name=\"jsonrpc-allowed-fsapi\" value=\"conference\"/>");
    }

    /**
     * {@return the lines that let a user subscribe to the reports of locks and recordings ({@code docs/protocol.md}
     * §14)}
     *
     * @param user the user's name at the switch; hostile text
     */
    public static List<String> events(String user) {
        return List.of(
                "<!-- verto.conf.xml, settings -->",
                "<param name=\"enable-fs-events\" value=\"true\"/>",
                "<!-- directory, user " + named(user) + ": locks and recordings by others at once -->",
                channels(CHANNELS + ",FSevent"));
    }

    /** {@return the lines that give a Verto profile a certificate for {@code wss}} */
    public static List<String> secureProfile() {
        return List.of(
                "<!-- verto.conf.xml, profile: the file must hold the certificate with its key, readable for the switch -->",
                "<param name=\"secure-combined\" value=\"$${certs_dir}/wss.pem\"/>",
                "<param name=\"secure-chain\" value=\"$${certs_dir}/wss.pem\"/>");
    }

    private static String channels(String value) {
        return "<param name=\"jsonrpc-allowed-event-channels\" value=\"" + attribute(value) + "\"/>";
    }

    /** Escapes a value, because hostile text could end the attribute. */
    private static String attribute(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Separates hyphens, because two in succession could end the comment. */
    private static String named(String user) {
        return user.replaceAll("-(?=-)", "- ");
    }
}
