package org.gavel.attendance;

/**
 * Selects and sorts the runs of a room's conference.
 *
 * @param order the order
 * @param descending whether the order is descending
 * @param first how many runs to skip
 * @param most the most runs to return
 */
public record ConferenceQuery(Order order, boolean descending, int first, int most) {

    /** The orders of runs. */
    public enum Order {
        /** By when they began. */
        BEGAN,
        /** By how many members they have had; equal ones are sorted by when they began, the latest first. */
        MEMBERS
    }

    /**
     * {@return a query for the latest runs, the latest first}
     *
     * @param most the most runs to return
     */
    public static ConferenceQuery latest(int most) {
        return new ConferenceQuery(Order.BEGAN, true, 0, most);
    }

    /** Returns the order of the entity {@code r} in JPQL. Runs are numbered in the order in which they began. */
    String by() {
        String way = descending ? " desc" : "";
        return switch (order) {
            case BEGAN -> "r.ordinal" + way;
            case MEMBERS ->
                "(select count(distinct a.uuid) from AttendanceEntity a where a.run = r)" + way + ", r.ordinal desc";
        };
    }
}
