package org.gavel.audit;

import java.util.List;
import java.util.Objects;

/**
 * What came of an act or a change.
 *
 * @param result what came of it, in a word
 * @param failures on whom it failed, and why
 * @param unconfirmed on whom nobody knows, as places in {@link AuditEntry#on()}; on all others it took effect
 * @param why it failed as a whole, a key of a text and, behind a blank, what the switch said; or {@code null}
 */
public record AuditOutcome(AuditResult result, List<Failure> failures, List<Integer> unconfirmed, String why) {

    /**
     * @param at the place in {@link AuditEntry#on()}
     * @param why a key of a text and, behind a blank, what the switch said
     */
    public record Failure(int at, String why) {}

    /**
     * Refuses an outcome without a result, and copies the lists.
     *
     * @param result never {@code null}
     * @param failures copied
     * @param unconfirmed copied
     * @param why {@code null} unless it failed as a whole
     */
    public AuditOutcome {
        Objects.requireNonNull(result);
        failures = List.copyOf(failures);
        unconfirmed = List.copyOf(unconfirmed);
    }

    /** {@return an outcome that says that all of it was done} */
    public static AuditOutcome done() {
        return new AuditOutcome(AuditResult.DONE, List.of(), List.of(), null);
    }

    /**
     * {@return an outcome that says that it failed as a whole}
     *
     * @param why a key of a text and, behind a blank, what the switch said
     */
    public static AuditOutcome failed(String why) {
        return new AuditOutcome(AuditResult.FAILED, List.of(), List.of(), why);
    }
}
