package org.gavel.audit;

/**
 * One of those on whom something was done, and what came of it for them.
 *
 * @param who whom or what it was done on
 * @param status what came of it
 * @param why it failed: a key of a text and what the switch said; or {@code null}
 */
public record AuditedMember(AuditSubject who, AuditStatus status, String why) {}
