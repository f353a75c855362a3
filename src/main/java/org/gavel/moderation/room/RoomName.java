package org.gavel.moderation.room;

/**
 * A room's number and title.
 *
 * @param number the number that people dial; the conference's name where it has none
 * @param title the title that an administrator gave; otherwise the number
 * @param configured whether an administrator named the room; it is then shown also to moderators who may not see its
 *     members
 */
public record RoomName(String number, String title, boolean configured) {}
