package org.gavel.attendance;

/** In which order the attendees of a conference are read; equal ones stand in the order of joining. */
public enum AttendeeOrder {
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

    AttendeeOrder(String column, boolean tellsNumbers) {
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
