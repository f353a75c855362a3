package org.gavel.moderation.link;

/** Whether a user may do something at the switch, which only the switch can tell. */
public enum Capability {
    UNKNOWN,
    GRANTED,
    REFUSED
}
