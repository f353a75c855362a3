package org.gavel.roster;

/** Listens to the changes of a roster. Called on the writing thread, one call at a time; must not block. */
public interface RosterListener {

    /**
     * Takes the change of one entry.
     *
     * @param change the change
     */
    default void changed(RosterChange change) {}

    /** Is called when a group of changes is complete, so that views can show it. */
    default void written() {}
}
