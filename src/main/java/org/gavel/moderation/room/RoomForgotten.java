package org.gavel.moderation.room;

/** Fired when a room is known no more: whoever holds something of it lets go. */
public record RoomForgotten(LiveRoom room) {}
