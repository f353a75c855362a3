package org.gavel.demo.media;

/** What a call hears and sees: where the sound and the picture come from that the switch sends to it. */
public sealed interface MediaSource {

    /**
     * The sound and the canvas of a room.
     *
     * @param name the room's name
     */
    record Room(String name) implements MediaSource {}

    /** The call's own sound and picture. */
    record Echo() implements MediaSource {}

    /** A ringing tone. */
    record Ringing() implements MediaSource {}

    /**
     * The sound and the picture of another call.
     *
     * @param callId the id of the other call
     */
    record Peer(String callId) implements MediaSource {}
}
