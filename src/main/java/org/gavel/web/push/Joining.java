package org.gavel.web.push;

import java.util.Optional;
import org.gavel.call.CallRequest;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.room.RoomFinder;

/** Joins dial a number, and a number is a text: what keeps one from leading into the conference that is meant. */
final class Joining {

    private Joining() {}

    /** @return the key of a text that says why the conference cannot be joined by dialling, or nothing when it can */
    static Optional<String> obstacle(RoomFinder finder, ConferenceId conference) {
        if (!CallRequest.NUMBER.matcher(finder.dialled(conference)).matches()) {
            return Optional.of("gate.noNumber");
        }
        return finder.sameNumber(conference).map(other -> "gate.sameNumber");
    }
}
