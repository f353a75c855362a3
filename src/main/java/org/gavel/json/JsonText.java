package org.gavel.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads JSON from outside, which may be hostile. Where an object repeats a key the first value wins, because that is
 * the useful one of a repeated {@code message} and the one the switch itself reads ({@code docs/protocol.md} §12.11).
 * Nesting is bounded. No text that it returns holds U+0000 or half of a surrogate pair: databases, sockets and files
 * fail on those.
 */
public final class JsonText {

    /**
     * Deeper nesting than this is refused: nothing on the wire needs more, and a deep enough text overflows a stack.
     */
    public static final int MAX_DEPTH = 64;

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonText() {}

    /**
     * Reads one JSON value.
     *
     * @param text one JSON value, possibly hostile; never {@code null}
     * @return the value, with whole characters only
     * @throws MalformedJsonException when the text is no JSON, nests deeper than {@link #MAX_DEPTH} or has something
     *     behind the value
     */
    public static JsonValue read(String text) {
        try (JsonParser parser = PROVIDER.createParser(new StringReader(WholeCharacters.of(text)))) {
            JsonValue value = value(parser, parser.next(), 0);
            if (parser.hasNext()) {
                throw new MalformedJsonException("text behind the JSON value", null);
            }
            return value;
        } catch (jakarta.json.JsonException | IllegalStateException | java.util.NoSuchElementException e) {
            throw new MalformedJsonException("not JSON: " + e.getMessage(), e);
        }
    }

    /**
     * Reads one JSON object.
     *
     * @param text one JSON object, possibly hostile; never {@code null}
     * @return the object, with whole characters only
     * @throws MalformedJsonException as {@link #read}, and when the value is not an object
     */
    public static JsonObject readObject(String text) {
        if (read(text) instanceof JsonObject object) {
            return object;
        }
        throw new MalformedJsonException("not a JSON object", null);
    }

    private static JsonValue value(JsonParser parser, Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new MalformedJsonException("nested deeper than " + MAX_DEPTH, null);
        }
        return switch (event) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            default -> parser.getValue();
        };
    }

    private static JsonObject object(JsonParser parser, int depth) {
        JsonObjectBuilder builder = PROVIDER.createObjectBuilder();
        Set<String> seen = new HashSet<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String key = parser.getString();
            JsonValue value = value(parser, parser.next(), depth + 1);
            if (seen.add(key)) {
                builder.add(key, value);
            }
        }
        return builder.build();
    }

    private static JsonValue array(JsonParser parser, int depth) {
        JsonArrayBuilder builder = PROVIDER.createArrayBuilder();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            builder.add(value(parser, event, depth + 1));
        }
        return builder.build();
    }

    /** {@return an empty object, for a place where one was expected and none came} */
    public static JsonObject empty() {
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    /**
     * {@return a new object builder of the one shared provider: looking the provider up costs more than most frames}
     */
    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /**
     * {@return a builder that begins with all that {@code object} has}
     *
     * @param object stays as it is
     */
    public static JsonObjectBuilder object(JsonObject object) {
        return PROVIDER.createObjectBuilder(object);
    }

    /** {@return a new array builder of the one shared provider} */
    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    /**
     * Makes a JSON string value.
     *
     * @param value a text, or {@code null}
     * @return a JSON string, or JSON's {@code null} for {@code null}
     */
    public static JsonValue string(String value) {
        return value == null ? JsonValue.NULL : Json.createValue(value);
    }
}
