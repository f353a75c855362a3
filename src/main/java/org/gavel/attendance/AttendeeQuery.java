package org.gavel.attendance;

/**
 * What is asked of the attendees of a conference.
 *
 * @param search what their name or number holds, upper and lower case being the same; empty for all
 * @param order by what they stand
 * @param descending whether the last stands first
 * @param first how many are left out before
 * @param most how many are read
 */
public record AttendeeQuery(String search, Order order, boolean descending, int first, int most) {

    /** In which order the attendees of a conference are read; equal ones stand in the order of joining. */
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
         * Tells whether this order gives numbers away to somebody who sees them masked; names can be numbers.
         *
         * @return whether only those who may see numbers may ask for it
         */
        public boolean tellsNumbers() {
            return tellsNumbers;
        }

        String by(boolean descending) {
            return column + (descending ? " desc" : "") + ", min(joined), caller_number, caller_name, channel";
        }
    }
}
