package org.gavel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The live heap of another Java process, after a full collection. */
final class ServerHeap {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final long PATIENCE_SECONDS = 120;

    private ServerHeap() {}

    /** Bytes of all objects that can be reached. */
    static long live(ProcessHandle process) throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try {
            String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher total = TOTAL.matcher(text);
            if (!histogram.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !total.find()) {
                throw new IOException("no histogram of " + process.pid() + ": "
                        + text.lines().limit(5).toList());
            }
            return Long.parseLong(total.group(1));
        } finally {
            histogram.destroyForcibly();
        }
    }
}
