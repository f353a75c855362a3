package org.gavel.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of a room's conference: from the first member in to the last one out.
 *
 * @param ordinal counts the runs of the room's conference from 1
 * @param started when it began, as far as known
 * @param ended {@code null} while it runs
 * @param lastKnown the last moment at which its whole roster was known
 * @param members how many members it has had; one who is sent out and back in with the same call counts once
 * @param longest the longest time that one call stayed without a break
 */
public record AttendedConference(
        int ordinal, Instant started, Instant ended, Instant lastKnown, long members, Duration longest) {

    /**
     * Tells whether it runs, as far as the database knows.
     *
     * @return whether it has no end yet
     */
    public boolean isRunning() {
        return ended == null;
    }

    /**
     * Tells whether anybody watches it while it runs.
     *
     * @param now this moment
     * @return since when nobody does; nothing while somebody does, and when it has ended
     */
    public Optional<Instant> unwatchedSince(Instant now) {
        boolean watched = !isRunning() || lastKnown.plus(AttendanceBook.WATCHED).isAfter(now);
        return watched ? Optional.empty() : Optional.of(lastKnown);
    }
}
