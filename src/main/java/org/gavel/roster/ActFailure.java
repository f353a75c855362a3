package org.gavel.roster;

/**
 * Why an act failed, as a message key.
 *
 * @param key the message key
 * @param detail the switch's own text; hostile text, may be empty
 */
public record ActFailure(String key, String detail) {}
