package org.gavel.moderation.room;

/**
 * How people call a room.
 *
 * @param number what they dial; the conference's name where it has none
 * @param title its name, or its number again
 * @param configured whether an administrator named it: then it is shown even to moderators who may not look into it
 */
public record RoomName(String number, String title, boolean configured) {}
