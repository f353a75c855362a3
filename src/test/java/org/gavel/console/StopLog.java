package org.gavel.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** What a server wrote into its log while it stopped. */
final class StopLog {

    /** "Suspending server", without and with a time for what is under way. */
    private static final Pattern BEGIN = Pattern.compile("WFLYSRV0272|WFLYSRV0211");

    private static final Pattern TROUBLE = Pattern.compile("^\\S+ \\S+ (?:ERROR|WARN|FATAL) .*");

    /**
     * A defect of Undertow 2.3.23, seen once in many stops: it closes the sockets of a session while it walks through the list from
     * which a closed one removes itself. The session and its sockets are at their end then.
     */
    private static final Pattern OF_THE_SERVER = Pattern.compile(
            "UT015005: .*JsrWebSocketFilter\\$LogoutListener: java\\.util\\.ConcurrentModificationException");

    private StopLog() {}

    /**
     * Errors and warnings since the last stop began, without the one that the server is known to write.
     *
     * @throws AssertionError when none has begun
     */
    static List<String> troubles(GavelServer server) throws IOException {
        List<String> lines = Files.readAllLines(server.log(), StandardCharsets.UTF_8);
        int begin = lines.size() - 1;
        while (begin >= 0 && !BEGIN.matcher(lines.get(begin)).find()) {
            begin--;
        }
        if (begin < 0) {
            throw new AssertionError("no stop in " + server.log());
        }
        return lines.subList(begin, lines.size()).stream()
                .filter(line -> TROUBLE.matcher(line).matches())
                .filter(line -> !OF_THE_SERVER.matcher(line).find())
                .toList();
    }
}
