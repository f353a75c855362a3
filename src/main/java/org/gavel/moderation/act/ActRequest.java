package org.gavel.moderation.act;

import java.util.List;
import java.util.Objects;

/**
 * A moderator's request for an act.
 *
 * @param act the act
 * @param on the handles of the members, at most {@link #MAX_MEMBERS}; empty together with {@code others} or for an act
 *     on the room
 * @param others whether the act is for all members but moderators
 * @param value what the moderator entered for the act, as {@link Act#takes} takes it; empty for an act without a value
 * @param reason for the audit, at most {@link #MAX_REASON} characters; may be {@code null}
 * @param undoes whether it changes back what an earlier act changed
 */
public record ActRequest(Act act, List<Integer> on, boolean others, String value, String reason, boolean undoes) {

    /** How many members a request can name: as many as a roster can have. */
    public static final int MAX_MEMBERS = 20_000;

    /** How many characters of a reason are taken. */
    public static final int MAX_REASON = 500;

    /**
     * Refuses a request without an act, and copies the handles. Does not check sizes and value.
     *
     * @param act the act; never {@code null}
     * @param on the handles of the members, at most {@link #MAX_MEMBERS}; empty together with {@code others} or for an
     *     act on the room; copied
     * @param others whether the act is for all members but moderators
     * @param value what the moderator entered for the act, as {@link Act#takes} takes it; empty for an act without a
     *     value
     * @param reason for the audit, at most {@link #MAX_REASON} characters; may be {@code null}
     * @param undoes whether it changes back what an earlier act changed
     * @throws NullPointerException when {@code act} or {@code value} is {@code null}, or {@code on} is or contains
     *     {@code null}
     */
    public ActRequest {
        Objects.requireNonNull(act);
        Objects.requireNonNull(value);
        on = List.copyOf(on);
    }

    /**
     * Makes a request that undoes nothing.
     *
     * @param act the act; never {@code null}
     * @param on the handles of the members, as in the canonical constructor
     * @param others whether the act is for all members but moderators
     * @param value what the moderator entered for the act; empty for an act without a value
     * @param reason for the audit; may be {@code null}
     */
    public ActRequest(Act act, List<Integer> on, boolean others, String value, String reason) {
        this(act, on, others, value, reason, false);
    }

    /**
     * {@return the same request with a value that Gavel found}
     *
     * @param found what the act takes, or several of that with blanks between them; never {@code null}
     */
    public ActRequest with(String found) {
        return new ActRequest(act, on, others, found, reason, undoes);
    }
}
