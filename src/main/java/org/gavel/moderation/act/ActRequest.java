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
 * @param value what the moderator entered for the act, as {@link Act#accepts} accepts it; empty for an act without a value
 * @param reason for the audit, at most {@link #MAX_REASON} characters; may be {@code null}
 * @param undoes whether it changes back what an earlier act changed
 * @param found what Gavel found for the act's commands, a value for each; empty where it finds nothing
 */
public record ActRequest(
        Act act, List<Integer> on, boolean others, String value, String reason, boolean undoes, List<String> found) {

    /** How many members a request can name: as many as a roster can have. */
    public static final int MAX_MEMBERS = 20_000;

    /** How many characters of a reason are taken. */
    public static final int MAX_REASON = 500;

    /**
     * Refuses a request without an act, and copies the lists. Does not check sizes and value.
     *
     * @param act the act; never {@code null}
     * @param on the handles of the members, at most {@link #MAX_MEMBERS}; empty together with {@code others} or for an
     *     act on the room; copied
     * @param others whether the act is for all members but moderators
     * @param value what the moderator entered for the act, as {@link Act#accepts} accepts it; empty for an act without a
     *     value
     * @param reason for the audit, at most {@link #MAX_REASON} characters; may be {@code null}
     * @param undoes whether it changes back what an earlier act changed
     * @param found what Gavel found for the act's commands; empty where it finds nothing; copied
     * @throws NullPointerException when {@code act} or {@code value} is {@code null}, or {@code on} or {@code found} is
     *     or contains {@code null}
     */
    public ActRequest {
        Objects.requireNonNull(act);
        Objects.requireNonNull(value);
        on = List.copyOf(on);
        found = List.copyOf(found);
    }

    /**
     * Makes a request for which Gavel has found nothing.
     *
     * @param act the act; never {@code null}
     * @param on the handles of the members, as in the canonical constructor
     * @param others whether the act is for all members but moderators
     * @param value what the moderator entered for the act; empty for an act without a value
     * @param reason for the audit; may be {@code null}
     * @param undoes whether it changes back what an earlier act changed
     */
    public ActRequest(Act act, List<Integer> on, boolean others, String value, String reason, boolean undoes) {
        this(act, on, others, value, reason, undoes, List.of());
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
     * {@return the same request with what Gavel found}
     *
     * @param values a value for each command of the act
     */
    public ActRequest with(List<String> values) {
        return new ActRequest(act, on, others, value, reason, undoes, values);
    }

    /**
     * {@return the values of the act's commands, one for each command} Empty where Gavel found none for an act that
     * needs it.
     */
    public List<String> values() {
        return act.findsValue() ? found : List.of(value);
    }
}
