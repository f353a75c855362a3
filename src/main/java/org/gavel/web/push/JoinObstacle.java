package org.gavel.web.push;

import java.util.Optional;
import org.gavel.call.CallRequest;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.room.RoomFinder;

/** Why a conference cannot be joined: joining dials a number, and some conferences have no number that leads to them alone. */
final class JoinObstacle {

    private JoinObstacle() {}

    /**
     * {@return the key of the message that says why the conference cannot be joined; empty when it can}
     *
     * @param finder knows the numbers of all rooms
     * @param conference the conference to be joined
     */
    static Optional<String> of(RoomFinder finder, ConferenceId conference) {
        if (!CallRequest.NUMBER.matcher(finder.dialled(conference)).matches()) {
            return Optional.of("gate.noNumber");
        }
        return finder.sameNumber(conference).map(other -> "gate.sameNumber");
    }
}
