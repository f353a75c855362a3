package org.gavel.moderation.act;

import java.util.List;
import org.gavel.roster.ActFailure;

/**
 * What came of an act.
 *
 * @param act what was done
 * @param ok members on whom it took effect, or 1 for the room
 * @param unconfirmed members of whom the switch told neither, or 1 for the room
 * @param silent the handles of those members
 * @param failures members on whom it failed
 * @param why it failed as a whole, or {@code null}
 */
public record ActResult(
        Act act, int ok, int unconfirmed, List<Integer> silent, List<MemberFailure> failures, ActFailure why) {

    /**
     * A member on whom it failed.
     *
     * @param handle the member's handle
     * @param name how the member is called; hostile text
     * @param why why it failed
     */
    public record MemberFailure(int handle, String name, ActFailure why) {}

    /**
     * Copies the lists.
     *
     * @param act kept as given
     * @param ok kept as given
     * @param unconfirmed kept as given
     * @param silent copied
     * @param failures copied
     * @param why kept as given
     */
    public ActResult {
        silent = List.copyOf(silent);
        failures = List.copyOf(failures);
    }

    /**
     * {@return the result of an action that was not done at all}
     *
     * @param act what was wanted
     * @param why why it was not done
     */
    public static ActResult refused(Act act, ActFailure why) {
        return new ActResult(act, 0, 0, List.of(), List.of(), why);
    }

    /**
     * {@return the result of an action on the room: confirmed, or unconfirmed}
     *
     * @param act what was done
     * @param done whether the switch confirmed it
     */
    public static ActResult onRoom(Act act, boolean done) {
        return new ActResult(act, done ? 1 : 0, done ? 0 : 1, List.of(), List.of(), null);
    }
}
