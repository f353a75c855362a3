package org.gavel.roster.store;

import java.time.Instant;
import org.gavel.conference.ConferenceId;

/**
 * A conference as the database has it.
 *
 * @param conference which one it is
 * @param running whether it was running when it was last seen
 * @param members how many members were in it then
 * @param since when its run began; {@code null} where that is not known
 * @param locked {@code null} where the switch did not tell
 * @param recording {@code null} where the switch did not tell
 * @param seenAt the last moment at which somebody saw it
 */
public record MirroredConference(
        ConferenceId conference,
        boolean running,
        int members,
        Instant since,
        Boolean locked,
        Boolean recording,
        Instant seenAt) {

    /** The same where something of it was seen at another moment too. */
    MirroredConference seenUntil(Instant moment) {
        Instant latest = moment.isAfter(seenAt) ? moment : seenAt;
        return new MirroredConference(conference, running, members, since, locked, recording, latest);
    }
}
