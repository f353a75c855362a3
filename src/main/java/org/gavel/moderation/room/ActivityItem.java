package org.gavel.moderation.room;

import java.time.Instant;
import org.gavel.roster.ActFailure;

/**
 * One line of a room's activity.
 *
 * @param number counts up by one in each room
 * @param at when its outcome was known
 * @param moderatorId who did it; {@code null} for another moderator, whom the control channel told of, and for what is only observed
 * @param who the moderator's name, or {@code null}
 * @param act what was done, as on the push protocol
 * @param on the name of the one member it was done to, or {@code null}
 * @param count of members it was done to
 * @param ok on how many members it took effect
 * @param failed on how many it failed
 * @param unconfirmed of how many nobody knows
 * @param reason that the moderator gave, or {@code null}
 * @param why it failed as a whole, or {@code null}
 */
public record ActivityItem(
        long number,
        Instant at,
        String moderatorId,
        String who,
        String act,
        String on,
        int count,
        int ok,
        int failed,
        int unconfirmed,
        String reason,
        ActFailure why) {

    /** {@return whether only its effect was seen} Nobody is known to have done it, nor to whom. */
    public boolean observed() {
        return moderatorId == null && count == 0;
    }
}
