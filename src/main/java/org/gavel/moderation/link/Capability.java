package org.gavel.moderation.link;

/** Whether the switch lets a user do something. */
public enum Capability {
    /** The switch has not told yet. */
    UNKNOWN,
    /** The switch lets them. */
    GRANTED,
    /** The switch does not let them. */
    REFUSED
}
