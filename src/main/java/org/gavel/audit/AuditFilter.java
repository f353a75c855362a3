package org.gavel.audit;

import java.time.Instant;
import java.util.Set;

/**
 * Tells which lines to show; {@code null} and empty for all. Texts may be anything.
 *
 * @param from the earliest
 * @param until the first that is too late
 * @param actor the actor's id, or a part of their name
 * @param kinds what the lines tell of
 * @param what the name of an act or a change
 * @param room the beginning of its name
 * @param status what came of it
 * @param text is looked for in the names and numbers of those on whom it was done, in details, and in the actor's name
 * @param namesOnly look for the text in the actor's name only: for those who may not find out numbers
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
     * @param from kept as given
     * @param until kept as given
     * @param actor kept as given
     * @param kinds copied
     * @param what kept as given
     * @param room kept as given
     * @param status kept as given
     * @param text kept as given
     * @param namesOnly kept as given
     */
    public AuditFilter {
        kinds = Set.copyOf(kinds);
    }
}
