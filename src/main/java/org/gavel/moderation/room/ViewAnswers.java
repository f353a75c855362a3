package org.gavel.moderation.room;

import org.gavel.moderation.link.ModeratorLink;

/** Takes the switch's answers whether it lets a link see a room. */
@FunctionalInterface
interface ViewAnswers {

    /**
     * Takes one answer, under the room's lock. Must not block.
     *
     * @param granted whether the switch lets the link see the room
     */
    void answered(ModeratorLink link, boolean granted);
}
