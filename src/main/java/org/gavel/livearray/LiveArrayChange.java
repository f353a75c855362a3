package org.gavel.livearray;

/**
 * A change of a mirror. The changes, applied in their order to a copy, make the copy equal to the mirror.
 *
 * @param <R> the type of the rows
 */
public sealed interface LiveArrayChange<R> {

    /**
     * A row came.
     *
     * @param <R> the type of the rows
     * @param key a channel's uuid
     * @param row the row that came
     * @param index the place in the mirror where the row now stands
     */
    record Added<R>(String key, R row, int index) implements LiveArrayChange<R> {}

    /**
     * A row changed and stands where it stood.
     *
     * @param <R> the type of the rows
     * @param key a channel's uuid
     * @param before the row as it was
     * @param row the row as it is now
     */
    record Modified<R>(String key, R before, R row) implements LiveArrayChange<R> {}

    /**
     * A row went.
     *
     * @param <R> the type of the rows
     * @param key a channel's uuid
     * @param last the row as it was at the end
     */
    record Removed<R>(String key, R last) implements LiveArrayChange<R> {}
}
