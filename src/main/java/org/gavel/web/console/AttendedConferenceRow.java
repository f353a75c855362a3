package org.gavel.web.console;

import java.time.Duration;
import java.time.Instant;
import org.gavel.ledger.AttendedConference;

/**
 * One conference of a room, ready to be shown.
 *
 * @param ordinal which one, from 1
 * @param unwatched since when nobody watches it; empty while somebody does, and when it has ended
 * @param from when it began, for machines
 * @param until when it ended, for machines; {@code null} while it runs
 */
public record AttendedConferenceRow(
        int ordinal,
        Instant from,
        Instant until,
        String began,
        String ended,
        String unwatched,
        String lasted,
        String members,
        String longest) {

    static AttendedConferenceRow of(AttendedConference conference, Instant now, AttendanceWords words) {
        Instant known = conference.unwatchedSince(now).orElse(now);
        Instant until = conference.isRunning() ? known : conference.ended();
        return new AttendedConferenceRow(
                conference.ordinal(),
                conference.started(),
                conference.ended(),
                words.time(conference.started()),
                words.time(conference.ended()),
                words.time(conference.unwatchedSince(now).orElse(null)),
                words.duration(Duration.between(conference.started(), until)),
                words.say("attendance.number", conference.members()),
                words.duration(conference.longest()));
    }

    public int getOrdinal() {
        return ordinal;
    }

    /** Whether it runs, and somebody watches it. */
    public boolean isRunning() {
        return until == null && unwatched.isEmpty();
    }

    /** Whether it ran when it was seen last, and nobody watches it. */
    public boolean isUnwatched() {
        return !unwatched.isEmpty();
    }
}
