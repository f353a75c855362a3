package org.gavel.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gavel.conference.ConferenceId;

/**
 * Whose attendance an address asks for, of the page and of its export alike.
 *
 * @param room the conference of the room
 * @param ordinal which of the conferences that ran in it, from 1; 0 for all of them
 */
record AttendanceAddress(ConferenceId room, int ordinal) {

    static final String ROOM = "room";
    static final String CONFERENCE = "conference";

    /**
     * Reads it.
     *
     * @param parameter the value of a parameter of the request, or {@code null}; may be anything
     * @return nothing where it names no room
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

    /** As the part of an address behind its question mark. */
    String text() {
        return ROOM + "=" + URLEncoder.encode(room.key(), StandardCharsets.UTF_8)
                + (isOfOneConference() ? "&" + CONFERENCE + "=" + ordinal : "");
    }

    /** The same of another conference of the room; 0 for all. */
    AttendanceAddress with(int other) {
        return new AttendanceAddress(room, other);
    }
}
