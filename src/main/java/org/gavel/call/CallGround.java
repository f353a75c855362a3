package org.gavel.call;

/**
 * By what somebody may have a call.
 *
 * @param anyNumber by the permission to dial
 * @param room by those to see and to join this conference, or {@code null}
 */
record CallGround(boolean anyNumber, String room) {

    /** Who is called, or what concerns a call that he has already, needs none. */
    static final CallGround NONE = new CallGround(false, null);
}
