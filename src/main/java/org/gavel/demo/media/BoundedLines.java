package org.gavel.demo.media;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads lines of text of bounded length. A longer line ends the reading. */
public final class BoundedLines {

    private final InputStream in;
    private final int longest;

    /**
     * Makes a reader of lines.
     *
     * @param in the stream, in UTF-8; stays the caller's to close
     * @param longest the most bytes of one line
     */
    public BoundedLines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in);
        this.longest = longest;
    }

    /**
     * Reads all lines until the stream ends.
     *
     * @param reader takes each line without its line feed
     * @throws IOException when a line is too long or the stream fails
     */
    public void forEach(Consumer<String> reader) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                reader.accept(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else if (line.size() < longest) {
                line.write(next);
            } else {
                throw new IOException("a line of more than " + longest + " bytes");
            }
        }
    }
}
