package org.gavel.moderation.link;

/** Whether a user may do something at the switch, which only the switch can tell. */
public enum Capability {
    /** The switch has not told yet. */
    UNKNOWN,
    /** The switch lets them. */
    GRANTED,
    /** The switch does not let them. */
    REFUSED
}
