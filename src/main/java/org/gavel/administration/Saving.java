package org.gavel.administration;

import java.time.Instant;
import java.util.List;

/** What came of a change that an administrator wants. Only {@link Done} changed anything. */
public sealed interface Saving<T> {

    /** @param value as it is now */
    record Done<T>(T value) implements Saving<T> {}

    record Invalid<T>(List<Problem> problems) implements Saving<T> {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Somebody else changed it since it was read.
     *
     * @param present as it is now; {@code null} when it is gone
     * @param by who changed it
     */
    record Conflict<T>(T present, String by, Instant at) implements Saving<T> {}

    /** He may not. */
    record Refused<T>(Problem why) implements Saving<T> {}

    /** Database or audit are away; nothing was changed. */
    record Unavailable<T>(Problem why) implements Saving<T> {}
}
