package org.gavel.web.console;

import java.time.Duration;
import java.time.Instant;
import org.gavel.attendance.AttendedConference;

/**
 * One conference of a room, ready to be shown.
 *
 * @param ordinal which one, from 1
 * @param from when it began, for machines
 * @param until when it ended, for machines; {@code null} while it runs
 * @param began when it began, in words
 * @param ended when it ended, in words
 * @param unwatched since when nobody watches it; empty while somebody does, and when it has ended
 * @param lasted how long it lasted, in words
 * @param members how many members it has had
 * @param longest the longest time that one call stayed without a break, in words
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

    static AttendedConferenceRow of(AttendedConference conference, Instant now, AttendanceWords messages) {
        Instant known = conference.unwatchedSince(now).orElse(now);
        Instant until = conference.isRunning() ? known : conference.ended();
        return new AttendedConferenceRow(
                conference.ordinal(),
                conference.started(),
                conference.ended(),
                messages.time(conference.started()),
                messages.time(conference.ended()),
                messages.time(conference.unwatchedSince(now).orElse(null)),
                messages.duration(Duration.between(conference.started(), until)),
                messages.say("attendance.number", conference.members()),
                messages.duration(conference.longest()));
    }

    /** {@return which conference of the room, counted from 1} */
    public int getOrdinal() {
        return ordinal;
    }

    /** {@return whether it runs, and somebody watches it} */
    public boolean isRunning() {
        return until == null && unwatched.isEmpty();
    }

    /** {@return whether it ran when it was seen last, and nobody watches it} */
    public boolean isUnwatched() {
        return !unwatched.isEmpty();
    }
}
