package org.gavel.demo.modverto;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The speed test of {@code #} frames ({@code docs/protocol.md} §1.5). */
final class SpeedTest {

    /** Far less than the 10 MiB of the real switch, because the answer is ten times as long. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final int CHUNK = 1_024;
    private static final int ROUNDS = 10;

    private long started;
    private int size;

    /** {@return the frames that answer a frame; none while the upload goes on} */
    List<String> hear(String frame) {
        if (frame.startsWith("#SPU ")) {
            started = System.nanoTime();
            size = Math.min(MOST_BYTES, digits(frame.substring(5)));
            return List.of();
        }
        if (started == 0 || frame.startsWith("#SPB")) {
            return List.of();
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        started = 0;
        List<String> frames = new ArrayList<>();
        frames.add("#SPU " + took);
        String filler = "#SPB" + ".".repeat(CHUNK - 4);
        for (int i = 0; i < ROUNDS * Math.max(1, size / CHUNK); i++) {
            frames.add(filler);
        }
        frames.add("#SPD 0");
        return frames;
    }

    private static int digits(String text) {
        String number = text.trim();
        return number.matches("\\d{1,8}") ? Integer.parseInt(number) : 0;
    }
}
