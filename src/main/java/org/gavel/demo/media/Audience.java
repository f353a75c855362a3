package org.gavel.demo.media;

/** What a call hears and sees. */
public sealed interface Audience {

    /**
     * Everybody in a room, and its canvas.
     *
     * @param name the room's name
     */
    record Room(String name) implements Audience {}

    /** Itself. */
    record Echo() implements Audience {}

    /** That it rings somewhere. */
    record Ringing() implements Audience {}

    /**
     * The other party of the call.
     *
     * @param callId the call of the other party
     */
    record Peer(String callId) implements Audience {}
}
