package org.gavel.conference;

/**
 * What lasts of a member's state. Talking, energy and floor change by the second and are never stored.
 *
 * @param muted the room does not hear the member
 * @param deaf the member does not hear the room
 * @param onHold the member is on hold
 * @param video the member sends video
 * @param moderator {@code null} when the switch does not tell
 */
public record LastingState(boolean muted, boolean deaf, boolean onHold, boolean video, Boolean moderator) {}
