package org.gavel.moderation;

/**
 * How people call a room.
 *
 * @param number what they dial; the conference's name where it has none
 * @param title its name, or its number again
 */
public record RoomName(String number, String title) {}
