package org.gavel.moderation.room;

import java.time.Instant;
import org.gavel.roster.ActFailure;

/**
 * One item of a room's activity.
 *
 * @param number counts up by one in each room, from 1
 * @param at when its outcome was known
 * @param moderatorId the account of the moderator who did it; {@code null} for another moderator, whose act the control
 *     channel told, and where only the effect was seen
 * @param who the moderator's name, or {@code null}
 * @param act the act's name, or another event's, as {@code docs/push.md} has it
 * @param on the name of the one member it was done to, or {@code null}
 * @param count the number of members it was done to; 0 where only the effect was seen
 * @param ok the number of members on whom it took effect
 * @param failed the number of members on whom it failed
 * @param unconfirmed the number of members for whom the outcome is not known
 * @param reason the reason that the moderator gave, or {@code null}
 * @param why why it failed as a whole, or {@code null}
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

    /** {@return whether only the effect was seen} It is not known then who did it, and to whom. */
    public boolean observed() {
        return moderatorId == null && count == 0;
    }
}
