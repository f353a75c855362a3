package org.gavel.roster;

import java.time.Instant;

/**
 * The latest act on a member, as their row shows it. It belongs to the state that the act made, and goes when the
 * member leaves that state.
 *
 * @param act the act's name ({@code docs/push.md})
 * @param by the name of the moderator who did it; {@code null} for another moderator, whose act the control channel
 *     told, and where {@code observed}
 * @param at when its outcome was known
 * @param failure why it failed; {@code null} when it succeeded
 * @param observed whether only the effect was seen, so that it is not known who did it
 */
public record ActMark(String act, String by, Instant at, ActFailure failure, boolean observed) {

    /**
     * Makes the mark of an act of a moderator.
     *
     * @param act the act's name ({@code docs/push.md})
     * @param by the moderator's name; {@code null} for another moderator, whose act the control channel told
     * @param at when its outcome was known
     * @param failure why it failed; {@code null} when it succeeded
     */
    public ActMark(String act, String by, Instant at, ActFailure failure) {
        this(act, by, at, failure, false);
    }

    /**
     * {@return the mark of an effect that was seen without an act of Gavel}
     *
     * @param act the name of the act with that effect ({@code docs/push.md})
     * @param at when the effect was seen
     */
    public static ActMark observed(String act, Instant at) {
        return new ActMark(act, null, at, null, true);
    }
}
