package org.gavel.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gavel.conference.ConferenceId;
import org.gavel.web.session.ConsolePage;

/** The addresses of rooms: exactly one conference, or what somebody typed. */
final class RoomAddress {

    /** The parameter that holds a conference's key. */
    static final String CONFERENCE = "conference";

    /** The parameter that holds what somebody typed. */
    static final String TYPED = "room";

    private RoomAddress() {}

    /** @return within the application */
    static String of(ConferenceId conference) {
        return ConsolePage.ROOM.getPath() + "?" + CONFERENCE + "=" + encoded(conference.key());
    }

    /** @return within the application, of the page that offers what the text can mean */
    static String choose(String typed) {
        return ConsolePage.CHOOSE_ROOM.getPath() + "?" + TYPED + "=" + encoded(typed);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
