package org.gavel.demo;

/**
 * A room of the demonstration.
 *
 * @param number what callers dial; the switch knows the room as {@code <number>-<domain>}
 * @param title what people call it, in English
 * @param titleInChinese the same in Simplified Chinese
 * @param members how many are there, more or less
 * @param locked whether it is locked once everybody is in
 * @param recorded whether it is recorded
 */
public record RoomPlan(
        String number,
        String title,
        String titleInChinese,
        int members,
        boolean locked,
        boolean recorded,
        RoomProfile profile) {

    /** The name by which the switch knows it. */
    public String name(String domain) {
        return number + "-" + domain;
    }

    /** The same room with another number of members. */
    public RoomPlan withMembers(int count) {
        return new RoomPlan(number, title, titleInChinese, count, locked, recorded, profile);
    }
}
