package org.gavel.moderation.room;

/**
 * The event that a room was forgotten. Observers release what belongs to it.
 *
 * @param room the room
 */
public record RoomForgotten(LiveRoom room) {}
