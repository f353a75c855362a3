package org.gavel.moderation.act;

import java.util.List;
import org.gavel.roster.ActFailure;

/**
 * What came of an act.
 *
 * @param ok members on whom it took effect, or 1 for the room
 * @param unconfirmed members of whom the switch told neither, or 1 for the room
 * @param silent the handles of those members
 * @param failures members on whom it failed
 * @param why it failed as a whole, or {@code null}
 */
public record ActResult(
        Act act, int ok, int unconfirmed, List<Integer> silent, List<MemberFailure> failures, ActFailure why) {

    public record MemberFailure(int handle, String name, ActFailure why) {}

    public ActResult {
        silent = List.copyOf(silent);
        failures = List.copyOf(failures);
    }

    /** It was not done at all. */
    public static ActResult refused(Act act, ActFailure why) {
        return new ActResult(act, 0, 0, List.of(), List.of(), why);
    }

    public static ActResult onRoom(Act act, boolean done) {
        return new ActResult(act, done ? 1 : 0, done ? 0 : 1, List.of(), List.of(), null);
    }
}
