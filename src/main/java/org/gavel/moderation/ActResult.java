package org.gavel.moderation;

import java.util.List;
import org.gavel.roster.ActFailure;

/**
 * What came of an act.
 *
 * @param ok members on whom it took effect, or 1 for the room
 * @param unconfirmed members of whom the switch told neither
 * @param failures members on whom it failed
 * @param why it failed as a whole, or {@code null}
 */
public record ActResult(Act act, int ok, int unconfirmed, List<MemberFailure> failures, ActFailure why) {

    public record MemberFailure(int handle, String name, ActFailure why) {}

    public ActResult {
        failures = List.copyOf(failures);
    }

    static ActResult refused(Act act, ActFailure why) {
        return new ActResult(act, 0, 0, List.of(), why);
    }
}
