package org.gavel.roster.store;

import java.time.Instant;
import org.gavel.conference.ConferenceId;

/**
 * A conference as the mirror in the database has it.
 *
 * @param conference the conference
 * @param running whether it was running when it was last seen
 * @param members how many members it had then
 * @param since when it began; {@code null} where that is not known
 * @param locked whether it was locked; {@code null} where the switch did not tell
 * @param recording whether it was being recorded; {@code null} where the switch did not tell
 * @param seenAt when a node saw it last
 */
public record MirroredConference(
        ConferenceId conference,
        boolean running,
        int members,
        Instant since,
        Boolean locked,
        Boolean recording,
        Instant seenAt) {

    /** The conference with the later one of its own time and another time at which it was seen. */
    MirroredConference seenUntil(Instant moment) {
        Instant latest = moment.isAfter(seenAt) ? moment : seenAt;
        return new MirroredConference(conference, running, members, since, locked, recording, latest);
    }
}
