package org.gavel.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a write-behind.
 *
 * @param name what is written, such as {@code attendance}
 * @param pending how many events or rows wait for the database; for a moment an event may be counted twice
 * @param failingSince when an outage of the database or the journal began; {@code null} when there is none
 * @param refused how many events the database refused since the start; they are in a file beside the journal
 * @param lost how many events were dropped since the start, because database and disk failed for too long or a file
 *     vanished
 */
public record WriteHealth(String name, long pending, Instant failingSince, long refused, long lost) {

    /** {@return {@code failingSince}; empty when there is no outage} */
    public Optional<Instant> failing() {
        return Optional.ofNullable(failingSince);
    }
}
