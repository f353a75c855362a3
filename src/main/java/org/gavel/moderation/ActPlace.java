package org.gavel.moderation;

/** Where a page offers an act on all but moderators. */
public enum ActPlace {
    /** A button beside the room's title. */
    BAR,
    /** The menu of the room. */
    MENU
}
