package org.gavel.attendance;

/** How an attendance ended. */
public enum Ending {
    /** The member hung up or was transferred. */
    LEFT,
    /** A moderator put the member out. */
    PUT_OUT,
    /** The conference ended with the member in it. */
    ROOM_ENDED,
    /** Nobody saw it; the time is the last at which the member is known to have been there. */
    UNKNOWN
}
