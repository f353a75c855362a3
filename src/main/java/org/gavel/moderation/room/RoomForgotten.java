package org.gavel.moderation.room;

/**
 * Fired when a room is known no more, so that everything that belongs to it is let go.
 *
 * @param room the room
 */
public record RoomForgotten(LiveRoom room) {}
