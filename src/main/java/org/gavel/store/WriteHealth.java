package org.gavel.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How the writing is doing.
 *
 * @param name what is written, such as {@code attendance}
 * @param pending events or rows that wait for the database; for a moment an event may be counted twice
 * @param failingSince since when the database or the journal takes nothing, or {@code null} while all is well
 * @param refused events that the database will never take; they lie beside the journal
 * @param lost events that were dropped because neither database nor disk took them for too long, or whose file vanished from the disk
 */
public record WriteHealth(String name, long pending, Instant failingSince, long refused, long lost) {

    /** {@return {@code failingSince}; empty while all is well} */
    public Optional<Instant> failing() {
        return Optional.ofNullable(failingSince);
    }
}
