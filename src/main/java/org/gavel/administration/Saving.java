package org.gavel.administration;

import java.time.Instant;
import java.util.List;

/**
 * What came of a change that an administrator wants. Only {@link Done} changed anything.
 *
 * @param <T> what is changed
 */
public sealed interface Saving<T> {

    /**
     * It was changed.
     *
     * @param <T> what is changed
     * @param value as it is now
     */
    record Done<T>(T value) implements Saving<T> {}

    /**
     * It cannot become what was entered.
     *
     * @param <T> what is changed
     * @param problems what is wrong; never empty
     */
    record Invalid<T>(List<Problem> problems) implements Saving<T> {

        /**
         * Copies the problems.
         *
         * @param problems copied
         */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Somebody else changed it since it was read.
     *
     * @param <T> what is changed
     * @param present as it is now; {@code null} when it is gone
     * @param by who changed it
     * @param at when they changed it
     */
    record Conflict<T>(T present, String by, Instant at) implements Saving<T> {}

    /**
     * The administrator lacks a permission.
     *
     * @param <T> what is changed
     * @param why names it
     */
    record Refused<T>(Problem why) implements Saving<T> {}

    /**
     * Database or audit are away; nothing was changed.
     *
     * @param <T> what is changed
     * @param why names what is away
     */
    record Unavailable<T>(Problem why) implements Saving<T> {}
}
