package org.gavel.captures;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gavel.json.JsonFields;

/**
 * The recorded frames between a real switch and real clients, in their order. Frames that were cut for their size are left out.
 * Text that is no JSON, with which a client tried the switch, is in an object as {@code _raw}.
 */
public record Recording(String name, List<Line> lines) {

    /** Every recording that exists. */
    public static final List<String> NAMES = List.of(
            "chat",
            "conf-control",
            "layout-canvas",
            "load-200",
            "login-and-errors",
            "nonparticipant-moderator",
            "presence-fsevent",
            "reconnect",
            "subscribe-authorisation",
            "webrtc-join");

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.FIRST));

    public Recording {
        lines = List.copyOf(lines);
    }

    /** Where a line came from: the switch, the client, or whoever made the recording. */
    public enum Direction {
        IN,
        OUT,
        NOTE
    }

    /**
     * One line.
     *
     * @param t milliseconds since the recording began
     * @param who the socket; empty where the line belongs to none
     * @param text the frame as it was on the wire; empty for a note
     * @param note what was done at that moment; empty for a frame
     */
    public record Line(long t, Direction dir, String who, String text, String note) {}

    /** Reads a recording by its name without the ending, such as {@code load-200}. */
    public static Recording load(String name) {
        InputStream stream = Recording.class.getResourceAsStream("/captures/" + name + ".jsonl");
        Objects.requireNonNull(stream, name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Recording(
                    name,
                    reader.lines()
                            .map(Recording::object)
                            .flatMap(Recording::line)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads an object as it was recorded. The reader of the wire would not do: it lets nothing through that is no whole character, and
     * such text is a part of what was tried.
     */
    public static JsonObject object(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** The frames of one direction, in order. */
    public Stream<Line> frames(Direction dir) {
        return lines.stream().filter(line -> line.dir() == dir);
    }

    private static Stream<Line> line(JsonObject json) {
        long t = JsonFields.number(json, "t").orElse(0);
        Direction dir = Direction.valueOf(json.getString("dir").toUpperCase(Locale.ROOT));
        String who = JsonFields.text(json, "who", "");
        if (dir == Direction.NOTE) {
            return Stream.of(new Line(t, dir, who, "", json.getString("note")));
        }
        return text(json, dir).map(text -> new Line(t, dir, who, text, ""));
    }

    private static Stream<String> text(JsonObject json, Direction dir) {
        JsonValue frame = json.get("frame");
        if (frame instanceof JsonObject object && object.containsKey("_omitted")) {
            return Stream.empty();
        }
        if (frame instanceof JsonObject object && object.get("_raw") instanceof JsonString raw) {
            return Stream.of(dir == Direction.IN ? raw.getString() : frame.toString());
        }
        return Stream.of(JsonFields.text(json, "raw").orElseGet(frame::toString));
    }
}
