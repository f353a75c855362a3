package org.gavel.administration.room;

/**
 * A named room as it is entered.
 *
 * @param id {@code null} for a new one
 * @param version as it was read
 * @param number the number, or the whole conference name
 * @param title how people call it; may be empty
 */
public record RoomDraft(Long id, int version, String number, String title) {}
