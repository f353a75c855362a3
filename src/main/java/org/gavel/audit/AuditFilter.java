package org.gavel.audit;

import java.time.Instant;
import java.util.Set;

/**
 * Selects lines. A part that is {@code null} or empty selects all. Texts may be hostile.
 *
 * @param from the earliest time
 * @param until the end of the time span, not included
 * @param actor the actor's id, or a part of their name
 * @param kinds the kinds of lines
 * @param what the name of an action or a change
 * @param room the beginning of the room's name
 * @param status the status
 * @param text a text to find in the subjects, the details and the actor's name
 * @param namesOnly whether {@code text} is searched only in the actor's name, for accounts that may not see numbers
 */
public record AuditFilter(
        Instant from,
        Instant until,
        String actor,
        Set<AuditKind> kinds,
        String what,
        String room,
        AuditStatus status,
        String text,
        boolean namesOnly) {

    /** All lines. */
    public static final AuditFilter EVERYTHING = new AuditFilter(null, null, "", Set.of(), "", "", null, "", false);

    /**
     * Copies the kinds.
     *
     * @param from the earliest time; {@code null} for no beginning
     * @param until the end of the time span, not included; {@code null} for no end
     * @param actor the actor's id, or a part of their name; empty for all; never {@code null}
     * @param kinds copied; empty for all
     * @param what the name of an action or a change; empty for all; never {@code null}
     * @param room the beginning of the room's name; empty for all; never {@code null}
     * @param status the status; {@code null} for all
     * @param text a text to find in the subjects, the details and the actor's name; empty for all; never {@code null}
     * @param namesOnly whether {@code text} is searched only in the actor's name, for accounts that may not see numbers
     * @throws NullPointerException when {@code kinds} is or contains {@code null}
     */
    public AuditFilter {
        kinds = Set.copyOf(kinds);
    }
}
