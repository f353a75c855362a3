package org.gavel.moderation;

/** What a page asks before it sends an act. Acts that ask for levels stand as one entry in menus. */
public enum ActQuestion {
    /** Whether really, and why. */
    REASON,
    /** How loud. */
    LEVELS
}
