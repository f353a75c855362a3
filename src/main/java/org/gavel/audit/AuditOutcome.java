package org.gavel.audit;

import java.util.List;
import java.util.Objects;

/**
 * The outcome of an action or a change.
 *
 * @param result the result
 * @param failures the subjects on which it failed; may be empty
 * @param unconfirmed the subjects for which the result is unknown, as positions in {@link AuditEntry#on()} from 0; the
 *     action took effect on each subject in neither list
 * @param why why it failed as a whole: the key of a message and, after a blank, the text of the switch; or {@code null}
 */
public record AuditOutcome(AuditResult result, List<Failure> failures, List<Integer> unconfirmed, String why) {

    /**
     * A subject on which it failed.
     *
     * @param at its position in {@link AuditEntry#on()}, counted from 0
     * @param why the key of a message and, after a blank, the text of the switch
     */
    public record Failure(int at, String why) {}

    /**
     * Refuses an outcome without a result, and copies the lists.
     *
     * @param result the result; never {@code null}
     * @param failures the subjects on which it failed; may be empty; copied
     * @param unconfirmed the subjects for which the result is unknown, as positions in {@link AuditEntry#on()} from 0;
     *     the action took effect on each subject in neither list; copied
     * @param why why it failed as a whole: the key of a message and, after a blank, the text of the switch; or
     *     {@code null}
     * @throws NullPointerException when {@code result} is {@code null}, or {@code failures} or {@code unconfirmed} is
     *     or contains {@code null}
     */
    public AuditOutcome {
        Objects.requireNonNull(result);
        failures = List.copyOf(failures);
        unconfirmed = List.copyOf(unconfirmed);
    }

    /** {@return the outcome of an action that took effect on all} */
    public static AuditOutcome done() {
        return new AuditOutcome(AuditResult.DONE, List.of(), List.of(), null);
    }

    /**
     * {@return the outcome of an action that failed as a whole}
     *
     * @param why the key of a message and, after a blank, the text of the switch
     */
    public static AuditOutcome failed(String why) {
        return new AuditOutcome(AuditResult.FAILED, List.of(), List.of(), why);
    }
}
