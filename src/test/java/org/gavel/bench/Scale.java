package org.gavel.bench;

/** How large and how long: for the report, or for a look whether all of it still works. */
public enum Scale {
    /** The scale of the goals. */
    FULL,
    /** Seconds instead of minutes, tens instead of thousands. */
    SHORT
}
