package org.gavel.demo.media.process;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.gavel.demo.media.BoundedLines;
import org.gavel.json.JsonText;

/** Where the media process begins and ends. */
public final class MediaMain {

    private static final int LONGEST_LINE = 512 * 1024;

    private MediaMain() {}

    /**
     * Serves the lines of standard input until there are no more.
     *
     * @param arguments not used
     */
    public static void main(String[] arguments) {
        Lines lines = new Lines(new FileOutputStream(FileDescriptor.out));
        int status = 0;
        try {
            MediaDesk desk = new MediaDesk(lines);
            lines.say(JsonText.object().add("event", "ready"));
            new BoundedLines(new FileInputStream(FileDescriptor.in), LONGEST_LINE).forEach(desk::hear);
        } catch (IOException | LinkageError | RuntimeException e) {
            lines.say(JsonText.object().add("event", "failed").add("why", why(e)));
            status = 1;
        }
        // Native threads would keep the JVM alive.
        Runtime.getRuntime().halt(status);
    }

    private static String why(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause().getMessage() != null) {
            cause = cause.getCause();
        }
        return "The library for media does not load on " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ": " + cause.getMessage();
    }
}
