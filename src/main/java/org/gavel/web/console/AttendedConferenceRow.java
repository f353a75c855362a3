package org.gavel.web.console;

import java.time.Duration;
import java.time.Instant;
import org.gavel.attendance.AttendedConference;

/**
 * A row of the conferences that ran in a room.
 *
 * @param ordinal the number of the conference in its room, from 1
 * @param from when it began
 * @param until when it ended; {@code null} while it runs
 * @param began when it began, as text
 * @param ended when it ended, as text
 * @param unwatched since when Gavel does not watch it, as text; empty while Gavel does, and when it has ended
 * @param lasted how long it lasted, as text
 * @param members how many members it has had, as text
 * @param longest how long its longest stay lasted, as text
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

    static AttendedConferenceRow of(AttendedConference conference, Instant now, AttendanceMessages messages) {
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

    /** {@return the number of the conference in its room, from 1} */
    public int getOrdinal() {
        return ordinal;
    }

    /** {@return whether it runs, and Gavel watches it} */
    public boolean isRunning() {
        return until == null && unwatched.isEmpty();
    }

    /** {@return whether it ran when Gavel saw it last, and Gavel does not watch it now} */
    public boolean isUnwatched() {
        return !unwatched.isEmpty();
    }
}
