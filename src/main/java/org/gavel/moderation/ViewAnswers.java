package org.gavel.moderation;

/** Hears what the switch answers whether it lets a link see a room. */
@FunctionalInterface
interface ViewAnswers {

    /**
     * The switch has answered, under the room's writer.
     *
     * @param granted whether it does
     */
    void answered(ModeratorLink link, boolean granted);
}
