package org.gavel.moderation.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gavel.roster.ActFailure;

/**
 * The outcome of an act.
 *
 * @param act the act
 * @param ok the number of members on whom it took effect; 1 for the room
 * @param unconfirmed the number of members for whom neither success nor failure is known; 1 for the room
 * @param silent the handles of the unconfirmed members
 * @param failures the members on whom it failed
 * @param next what can be done about it
 * @param why why the act failed as a whole, or {@code null}
 */
public record ActResult(
        Act act,
        int ok,
        int unconfirmed,
        List<Integer> silent,
        List<MemberFailure> failures,
        FollowUp next,
        ActFailure why) {

    /**
     * A member on whom an act failed.
     *
     * @param handle the member's handle
     * @param name the member's name, or their number; hostile text
     * @param why why it failed
     */
    public record MemberFailure(int handle, String name, ActFailure why) {}

    /**
     * Copies the lists.
     *
     * @param act the act
     * @param ok the number of members on whom it took effect; 1 for the room
     * @param unconfirmed the number of members for whom neither success nor failure is known; 1 for the room
     * @param silent the handles of the unconfirmed members; copied
     * @param failures the members on whom it failed; copied
     * @param next what can be done about it; never {@code null}
     * @param why why the act failed as a whole, or {@code null}
     * @throws NullPointerException when {@code next} is {@code null}, or {@code silent} or {@code failures} is or contains
     *     {@code null}
     */
    public ActResult {
        silent = List.copyOf(silent);
        failures = List.copyOf(failures);
        Objects.requireNonNull(next);
    }

    /**
     * {@return the result of an act that was not done at all}
     *
     * @param act the act
     * @param why why it was not done
     */
    public static ActResult refused(Act act, ActFailure why) {
        return new ActResult(act, 0, 0, List.of(), List.of(), FollowUp.NONE, why);
    }

    /**
     * {@return this result with further members on whom the act failed}
     *
     * @param more the members
     */
    public ActResult with(List<MemberFailure> more) {
        List<MemberFailure> all = new ArrayList<>(failures);
        all.addAll(more);
        return new ActResult(act, ok, unconfirmed, silent, all, next, why);
    }

    /**
     * {@return the result of an act on the room: confirmed, or unconfirmed}
     *
     * @param act the act
     * @param done whether the switch confirmed it
     * @param next what can be done about it
     */
    public static ActResult onRoom(Act act, boolean done, FollowUp next) {
        return new ActResult(act, done ? 1 : 0, done ? 0 : 1, List.of(), List.of(), next, null);
    }
}
