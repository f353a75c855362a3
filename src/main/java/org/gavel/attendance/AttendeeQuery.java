package org.gavel.attendance;

/**
 * Selects and sorts the attendees of a conference.
 *
 * @param search a part of their name or number, in any case of letters; empty for all
 * @param order the order
 * @param descending whether the order is descending
 * @param first how many attendees to skip
 * @param most the most attendees to return
 */
public record AttendeeQuery(String search, Order order, boolean descending, int first, int most) {

    /** The orders of attendees; equal ones are sorted by the time of joining. */
    public enum Order {
        /** By when they first joined. */
        JOINED("min(joined)", false),
        /** By when they last left. */
        LEFT("max(until)", false),
        /** By how long they were there. */
        PRESENT("sum(alone_for)", false),
        /** By how many stays they had. */
        STAYS("count(*)", false),
        /** By name, upper and lower case alike. */
        NAME("lower(caller_name)", true),
        /** By number. */
        NUMBER("caller_number", true);

        private final String column;
        private final boolean tellsNumbers;

        Order(String column, boolean tellsNumbers) {
            this.column = column;
            this.tellsNumbers = tellsNumbers;
        }

        /**
         * Tells whether this order reveals numbers to a person who sees them masked. Sorting by name does so too,
         * because a name can be a number.
         *
         * @return whether only accounts that may see numbers may use it
         */
        public boolean tellsNumbers() {
            return tellsNumbers;
        }

        String by(boolean descending) {
            return column + (descending ? " desc" : "") + ", min(joined), caller_number, caller_name, channel";
        }
    }
}
