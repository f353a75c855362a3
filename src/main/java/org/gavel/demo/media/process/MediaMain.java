package org.gavel.demo.media.process;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.gavel.demo.media.BoundedLines;
import org.gavel.json.JsonText;

/** The main class of the media process. */
public final class MediaMain {

    private static final int LONGEST_LINE = 512 * 1024;

    private MediaMain() {}

    /**
     * Carries out the requests on standard input until it ends. Events and replies go to standard output.
     *
     * @param arguments not used
     */
    public static void main(String[] arguments) {
        MessageWriter writer = new MessageWriter(new FileOutputStream(FileDescriptor.out));
        int status = 0;
        try {
            MediaRequests requests = new MediaRequests(writer);
            writer.say(JsonText.object().add("event", "ready"));
            new BoundedLines(new FileInputStream(FileDescriptor.in), LONGEST_LINE).forEach(requests::hear);
        } catch (IOException | LinkageError | RuntimeException e) {
            writer.say(JsonText.object().add("event", "failed").add("why", why(e)));
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
