package org.gavel.ledger;

/** In which order the attendees of a conference are read; equal ones stand in the order of joining. */
public enum AttendeeOrder {
    JOINED("min(joined)", false),
    LEFT("max(until)", false),
    PRESENT("sum(alone_for)", false),
    STAYS("count(*)", false),
    NAME("lower(caller_name)", true),
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
