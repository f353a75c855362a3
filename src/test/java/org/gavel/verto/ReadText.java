package org.gavel.verto;

import java.util.Optional;

/** Decodes a text from the switch as the connection does, for tests of other packages. */
public final class ReadText {

    private ReadText() {}

    /** The event in a text with one frame; nothing when it is something else. */
    public static Optional<VertoEvent> event(String text) {
        return FrameReader.read(text).get(0) instanceof Frame.Event event
                ? Optional.of(event.event())
                : Optional.empty();
    }
}
