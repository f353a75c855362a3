package org.gavel.bench;

/** The size and duration of a benchmark: for the report, or a short form that checks whether it still works. */
public enum Scale {
    /** The scale of the goals. */
    FULL,
    /** Seconds instead of minutes, tens instead of thousands. */
    SHORT
}
