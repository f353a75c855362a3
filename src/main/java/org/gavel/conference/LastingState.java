package org.gavel.conference;

/**
 * What lasts of a member's state. Talking, energy and floor change by the second and are never stored.
 *
 * @param video the member sends video
 * @param moderator {@code null} when the switch does not tell
 */
public record LastingState(boolean muted, boolean deaf, boolean onHold, boolean video, Boolean moderator) {}
