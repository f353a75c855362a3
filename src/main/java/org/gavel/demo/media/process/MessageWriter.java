package org.gavel.demo.media.process;

import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes messages to the switch, one JSON object a line. Ends the process when the switch is gone. */
final class MessageWriter {

    private final OutputStream out;

    MessageWriter(OutputStream out) {
        this.out = out;
    }

    synchronized void say(JsonObjectBuilder message) {
        try {
            out.write((message.build() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            // The switch is gone.
            Runtime.getRuntime().halt(1);
        }
    }
}
