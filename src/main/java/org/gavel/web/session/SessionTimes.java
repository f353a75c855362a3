package org.gavel.web.session;

import java.time.Duration;
import java.time.Instant;

/**
 * When a session will end, as its pages hear it.
 *
 * @param idleAt the end when nothing more is done, in epoch milliseconds
 * @param endsAt the latest end, in epoch milliseconds
 * @param warn how many seconds before the end a page warns
 */
public record SessionTimes(long idleAt, long endsAt, long warn) {

    /**
     * How long sessions last.
     *
     * @param idle how long a session lasts in which nothing is done; positive
     * @param longest how long a session lasts at most, whatever is done; positive
     * @param warning how long before the end the pages warn
     */
    record Limits(Duration idle, Duration longest, Duration warning) {

        Instant idleEnd(Instant active) {
            return active.plus(idle);
        }

        Instant latestEnd(Instant began) {
            return began.plus(longest);
        }
    }

    static SessionTimes of(Instant began, Instant active, Limits limits) {
        return new SessionTimes(
                limits.idleEnd(active).toEpochMilli(),
                limits.latestEnd(began).toEpochMilli(),
                limits.warning().toSeconds());
    }
}
