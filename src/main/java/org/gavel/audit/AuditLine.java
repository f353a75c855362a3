package org.gavel.audit;

import java.time.Instant;

/**
 * One line of the audit, as it is hashed and stored.
 *
 * @param chain the id of the chain, which is the audit of one server; its lines are numbered from 1 without a gap
 * @param number the line's place in its chain, counted from 1
 * @param at when it was written, in whole milliseconds
 * @param kind the name of an {@link AuditKind}; any text where the database was changed
 * @param actorId the id of the account; empty when nobody was signed in
 * @param actorName the person's name at that time
 * @param address the network address of the browser or program
 * @param what the name of the action or the change
 * @param room the conference's name, or {@code null}
 * @param subject the subjects as {@link SubjectText}, or {@code null}
 * @param subjects how many subjects there are
 * @param result the name of an {@link AuditResult}, or any text where the database was changed; {@code null} for an
 *     action or a change
 * @param about of an outcome: the number of the line that it completes; otherwise {@code null}
 * @param detail an {@link AuditDetail} as JSON, or {@code null}
 * @param hash the hash over this line and the hash of the line before, 64 hexadecimal digits; {@code null} before it is
 *     computed
 */
public record AuditLine(
        String chain,
        long number,
        Instant at,
        String kind,
        String actorId,
        String actorName,
        String address,
        String what,
        String room,
        String subject,
        int subjects,
        String result,
        Long about,
        String detail,
        String hash) {

    AuditLine withHash(String made) {
        return new AuditLine(
                chain, number, at, kind, actorId, actorName, address, what, room, subject, subjects, result, about,
                detail, made);
    }
}
