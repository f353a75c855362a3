package org.gavel.captures;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/**
 * A recording of a real switch.
 *
 * @param name the file's name without its ending
 */
public record Recording(String name, List<Line> lines) {

    /** Which way a line went, or that it only tells what the recording did. */
    public enum Direction {
        IN,
        OUT,
        NOTE
    }

    /**
     * One line.
     *
     * @param t milliseconds since the recording began
     * @param who the socket, or {@code null}
     * @param text the frame as it stood on the wire, where that is known, else its JSON text; {@code null} for notes
     * @param note what the recording did, for notes, else {@code null}
     */
    public record Line(long t, Direction dir, String who, String text, String note) {}

    /** Reads {@code captures/<name>.jsonl} from the test resources. */
    public static Recording load(String name) {
        String path = "/captures/" + name + ".jsonl";
        try (InputStream in = Recording.class.getResourceAsStream(path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Recording(name, reader.lines().map(Recording::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String json) {
        JsonObject line = JsonText.readObject(json);
        long t = JsonFields.number(line, "t").orElse(0);
        String dir = JsonFields.text(line, "dir", "note").toUpperCase(Locale.ROOT);
        String who = JsonFields.text(line, "who", null);
        String frame = line.containsKey("frame") ? line.get("frame").toString() : null;
        String text = JsonFields.text(line, "raw", frame);
        return new Line(t, Direction.valueOf(dir), who, text, JsonFields.text(line, "note", null));
    }
}
