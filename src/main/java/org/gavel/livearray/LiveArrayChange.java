package org.gavel.livearray;

/** What changed in a mirror. Applied in order to a copy, the changes make it equal to the mirror. */
public sealed interface LiveArrayChange<R> {

    /** @param index the place in the mirror where the row now stands */
    record Added<R>(String key, R row, int index) implements LiveArrayChange<R> {}

    record Modified<R>(String key, R before, R row) implements LiveArrayChange<R> {}

    record Removed<R>(String key, R last) implements LiveArrayChange<R> {}
}
