package org.gavel.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of a room's conference, from the first member's coming until the last one's leaving.
 *
 * @param ordinal the number of the run, counted from 1
 * @param started when it began, as far as known
 * @param ended when it ended; {@code null} while it runs
 * @param lastKnown the last moment at which its whole roster was known
 * @param members how many members it has had; a call that leaves and comes back counts once
 * @param longest the longest single stay
 */
public record AttendedConference(
        int ordinal, Instant started, Instant ended, Instant lastKnown, long members, Duration longest) {

    /**
     * Tells whether it still runs, as far as the database knows.
     *
     * @return whether it has no end
     */
    public boolean isRunning() {
        return ended == null;
    }

    /**
     * Tells since when Gavel has not watched it, although it runs.
     *
     * @param now the present moment
     * @return that moment; empty while Gavel watches it, and when it has ended
     */
    public Optional<Instant> unwatchedSince(Instant now) {
        boolean watched =
                !isRunning() || lastKnown.plus(AttendanceTables.WATCHED).isAfter(now);
        return watched ? Optional.empty() : Optional.of(lastKnown);
    }
}
