package org.gavel.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gavel.conference.ConferenceId;

/**
 * The attendance that an address asks for, the page's and the export's alike.
 *
 * @param room the room's conference
 * @param ordinal the number of one of the conferences that ran in the room, from 1; 0 for all of them
 */
record AttendanceAddress(ConferenceId room, int ordinal) {

    static final String ROOM = "room";
    static final String CONFERENCE = "conference";

    /**
     * Reads the parameters of a request.
     *
     * @param parameter returns the value of a parameter, or {@code null}; hostile text
     * @return what they ask for; empty where they name no room, or the number of a conference is malformed
     */
    static Optional<AttendanceAddress> of(UnaryOperator<String> parameter) {
        String ordinal = parameter.apply(CONFERENCE);
        boolean all = ordinal == null || ordinal.isEmpty();
        if (!all && !ordinal.matches("[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        return ConferenceId.ofKey(parameter.apply(ROOM))
                .map(room -> new AttendanceAddress(room, all ? 0 : Integer.parseInt(ordinal)));
    }

    boolean isOfOneConference() {
        return ordinal > 0;
    }

    /** {@return the query of the address, without the question mark} */
    String text() {
        return ROOM + "=" + URLEncoder.encode(room.key(), StandardCharsets.UTF_8)
                + (isOfOneConference() ? "&" + CONFERENCE + "=" + ordinal : "");
    }

    /** {@return the address of another conference of the room} 0 means all of them. */
    AttendanceAddress with(int other) {
        return new AttendanceAddress(room, other);
    }
}
