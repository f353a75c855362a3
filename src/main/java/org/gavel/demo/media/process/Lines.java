package org.gavel.demo.media.process;

import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes messages to the switch, a line each. */
final class Lines {

    private final OutputStream out;

    Lines(OutputStream out) {
        this.out = out;
    }

    synchronized void say(JsonObjectBuilder message) {
        try {
            out.write((message.build() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            // The switch is gone, and so is what this process is for.
            Runtime.getRuntime().halt(1);
        }
    }
}
