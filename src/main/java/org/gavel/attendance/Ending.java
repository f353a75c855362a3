package org.gavel.attendance;

/** How a stay ended. */
public enum Ending {
    /** The member hung up or was transferred. */
    LEFT,
    /** A moderator kicked the member. */
    PUT_OUT,
    /** The conference ended with the member in it. */
    ROOM_ENDED,
    /** The end was not seen; its time is the last at which the member is known to have been there. */
    UNKNOWN
}
