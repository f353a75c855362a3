package org.gavel.conference;

/**
 * The part of a member's state that is stored. Talking, energy and floor change by the second and are not stored.
 *
 * @param muted whether the room does not hear the member
 * @param deaf whether the member does not hear the room
 * @param onHold whether the member is on hold
 * @param video whether the member has video or an avatar
 * @param moderator whether the member is a moderator; {@code null} when the switch does not tell
 */
public record LastingState(boolean muted, boolean deaf, boolean onHold, boolean video, Boolean moderator) {}
