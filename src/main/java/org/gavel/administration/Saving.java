package org.gavel.administration;

import java.time.Instant;
import java.util.List;

/**
 * The outcome of a change. Only {@link Done} changed anything.
 *
 * @param <T> what is changed
 */
public sealed interface Saving<T> {

    /**
     * The change was made.
     *
     * @param <T> what is changed
     * @param value the changed thing as it is now
     */
    record Done<T>(T value) implements Saving<T> {}

    /**
     * The input is not valid.
     *
     * @param <T> what is changed
     * @param problems the problems; never empty
     */
    record Invalid<T>(List<Problem> problems) implements Saving<T> {

        /**
         * Copies the problems.
         *
         * @param problems the problems; never empty; copied
         * @throws NullPointerException when {@code problems} is or contains {@code null}
         */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Another person changed or removed it since it was read.
     *
     * @param <T> what is changed
     * @param present the thing as it is now; {@code null} when it is removed
     * @param by the login of the person who changed it; empty when that is not known
     * @param at when they changed it
     */
    record Conflict<T>(T present, String by, Instant at) implements Saving<T> {}

    /**
     * The administrator lacks a permission.
     *
     * @param <T> what is changed
     * @param why names the permission
     */
    record Refused<T>(Problem why) implements Saving<T> {}

    /**
     * Database or audit are away, or other changes were faster twice; nothing was changed.
     *
     * @param <T> what is changed
     * @param why names the cause
     */
    record Unavailable<T>(Problem why) implements Saving<T> {}
}
