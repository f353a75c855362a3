package org.gavel.moderation.link;

import org.gavel.verto.ConnectionState;

/** Hears how a moderator's link stands. Must not block. */
public interface LinkListener {

    void linkChanged(ModeratorLink link, ConnectionState state);

    /** What his account may has become known. */
    default void capabilityLearned(ModeratorLink link) {}
}
