package org.gavel.demo;

/**
 * A room of the demonstration.
 *
 * @param number what callers dial; the switch knows the room as {@code <number>-<domain>}
 * @param title what people call it, in English
 * @param titleInChinese the same in Simplified Chinese
 * @param members about how many simulated members it has
 * @param locked whether it is locked when its members have joined
 * @param recorded whether it is recorded
 * @param profile how rooms of its kind are set up
 */
public record RoomPlan(
        String number,
        String title,
        String titleInChinese,
        int members,
        boolean locked,
        boolean recorded,
        RoomProfile profile) {

    /**
     * {@return the name by which the switch knows it}
     *
     * @param domain the domain of the switch
     */
    public String name(String domain) {
        return number + "-" + domain;
    }

    /**
     * {@return the same room with another number of members}
     *
     * @param count about how many simulated members it has
     */
    public RoomPlan withMembers(int count) {
        return new RoomPlan(number, title, titleInChinese, count, locked, recorded, profile);
    }
}
