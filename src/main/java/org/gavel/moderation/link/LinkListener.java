package org.gavel.moderation.link;

import org.gavel.verto.ConnectionState;

/** Hears how a moderator's link stands. Must not block. */
public interface LinkListener {

    /**
     * Hears that the link's connection changed its state.
     *
     * @param link the link
     * @param state the new state
     */
    void linkChanged(ModeratorLink link, ConnectionState state);

    /**
     * Hears that it has become known what the moderator's account may do at the switch.
     *
     * @param link the link
     */
    default void capabilityLearned(ModeratorLink link) {}
}
