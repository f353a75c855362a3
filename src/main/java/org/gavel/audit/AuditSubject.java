package org.gavel.audit;

/**
 * On whom or what something was done.
 *
 * @param id a member's channel, an account's login, a setting's name …
 * @param number of a member; otherwise empty
 * @param name as they or it were called then; hostile text when it is a member's
 */
public record AuditSubject(String id, String number, String name) {}
