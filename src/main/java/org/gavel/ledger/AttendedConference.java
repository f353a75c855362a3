package org.gavel.ledger;

import java.time.Duration;
import java.time.Instant;

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
}
