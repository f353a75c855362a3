package org.gavel.moderation.link;

import org.gavel.verto.ConnectionState;

/** Listens to the state of a moderator's link. Called on the connection's thread; must not block. */
public interface LinkListener {

    /**
     * Is called when the link's connection has changed its state.
     *
     * @param link the link
     * @param state the new state
     */
    void linkChanged(ModeratorLink link, ConnectionState state);

    /**
     * Is called when {@link ModeratorLink#api} has changed.
     *
     * @param link the link
     */
    default void capabilityLearned(ModeratorLink link) {}
}
