package org.gavel.roster;

import java.time.Instant;

/**
 * The latest act on a member. It belongs to the state that the act made: a member who leaves that state loses it.
 *
 * @param act the act's name, as on the push protocol
 * @param by who did it; {@code null} for another moderator, whom the control channel told of, and where {@code observed}
 * @param at when its outcome was known
 * @param failure why it failed, a text key with its details; {@code null} when it succeeded
 * @param observed whether only its effect was seen, and nothing is known of who did it
 */
public record ActMark(String act, String by, Instant at, ActFailure failure, boolean observed) {

    /**
     * Makes a mark of an action of which it is known who did it, or that another moderator did.
     *
     * @param act the action's name, as on the push protocol
     * @param by who did it; {@code null} for another moderator
     * @param at when its outcome was known
     * @param failure why it failed; {@code null} when it succeeded
     */
    public ActMark(String act, String by, Instant at, ActFailure failure) {
        this(act, by, at, failure, false);
    }

    /**
     * {@return the mark of an effect that was seen without an action of Gavel}
     *
     * @param act whose effect was seen
     * @param at when
     */
    public static ActMark observed(String act, Instant at) {
        return new ActMark(act, null, at, null, true);
    }
}
