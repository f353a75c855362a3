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

    private StopLog() {}

    /**
     * Errors and warnings since the last stop began.
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
                .toList();
    }
}
