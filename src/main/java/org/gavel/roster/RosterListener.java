package org.gavel.roster;

/** Hears of a roster. Called by the writer, one call at a time: must be quick and must not block. */
public interface RosterListener {

    /**
     * Hears that one entry changed.
     *
     * @param change what happened
     */
    default void changed(RosterChange change) {}

    /** All that was written together has been written: a good moment to show it. */
    default void written() {}
}
