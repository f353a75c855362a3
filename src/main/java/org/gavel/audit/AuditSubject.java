package org.gavel.audit;

/**
 * A member, account, setting or other thing on which something was done.
 *
 * @param id a member's channel, an account's login, a setting's name and the like
 * @param number the number of a member; otherwise empty
 * @param name its name at that time; hostile text for a member
 */
public record AuditSubject(String id, String number, String name) {}
