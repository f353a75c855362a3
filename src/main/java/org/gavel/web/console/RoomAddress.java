package org.gavel.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gavel.conference.ConferenceId;
import org.gavel.web.session.ConsolePage;

/** Makes the addresses of rooms: of one conference, or of a text that a person typed. */
final class RoomAddress {

    /** The parameter with a conference and its domain. */
    static final String CONFERENCE = "conference";

    /** The parameter with the text that a person typed. */
    static final String TYPED = "room";

    private RoomAddress() {}

    /** {@return the address of a room within the application} */
    static String of(ConferenceId conference) {
        return ConsolePage.ROOM.getPath() + "?" + CONFERENCE + "=" + encoded(conference.key());
    }

    /** {@return the address, within the application, of the page that offers the rooms of a text} */
    static String choose(String typed) {
        return ConsolePage.CHOOSE_ROOM.getPath() + "?" + TYPED + "=" + encoded(typed);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
