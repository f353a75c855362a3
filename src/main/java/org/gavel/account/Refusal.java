package org.gavel.account;

/**
 * Fired when somebody tried what he may not.
 *
 * @param attempt what he tried: an act, or the address of a page
 * @param room in which room, or {@code null}
 */
public record Refusal(Actor by, Permission lacks, String attempt, String room) {}
