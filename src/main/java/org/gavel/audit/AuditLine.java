package org.gavel.audit;

import java.time.Instant;

/**
 * One line of the audit, as it is hashed and kept.
 *
 * @param chain the audit of one server; its lines are numbered from 1 without a gap
 * @param number the line's place in its chain, counted from 1
 * @param at in whole milliseconds
 * @param kind the name of an {@link AuditKind}; of what somebody has changed in the database, any text
 * @param actorId the account of who did it; empty for nobody
 * @param actorName how they were shown at that time
 * @param address the network address that they came from
 * @param what the name of the action or the change
 * @param room the conference's name, or {@code null}
 * @param subject on whom or what, as {@link SubjectText}; or {@code null}
 * @param subjects how many they are
 * @param result the name of an {@link AuditResult} or any text, as the kind; {@code null} for an act or a change, whose outcome tells
 * @param about the number of the line that an outcome completes, or {@code null}
 * @param detail an {@link AuditDetail} as JSON, or {@code null}
 * @param hash over the line before's hash and all of this line, 64 hexadecimal digits; {@code null} before it is made
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
