package org.gavel.web.push;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.gavel.moderation.room.Freshness;

/** Writes the parts that messages to pages have in common. Each method writes JSON {@code null} for a {@code null} value. */
final class JsonParts {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonParts() {}

    /**
     * {@return a message as JSON text}
     *
     * @param kind the value of its field {@code t}
     * @param rest writes its other fields into the object that is open
     */
    static String message(String kind, Consumer<JsonGenerator> rest) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = PROVIDER.createGenerator(text)) {
            json.writeStartObject().write("t", kind);
            rest.accept(json);
            json.writeEnd();
        }
        return text.toString();
    }

    static void text(JsonGenerator json, String key, String value) {
        if (value == null) {
            json.writeNull(key);
        } else {
            json.write(key, value);
        }
    }

    static void number(JsonGenerator json, String key, Integer value) {
        if (value == null) {
            json.writeNull(key);
        } else {
            json.write(key, value.intValue());
        }
    }

    static void truth(JsonGenerator json, String key, Boolean value) {
        if (value == null) {
            json.writeNull(key);
        } else {
            json.write(key, value.booleanValue());
        }
    }

    /** Writes a time as milliseconds since 1970. */
    static void time(JsonGenerator json, String key, Instant value) {
        if (value == null) {
            json.writeNull(key);
        } else {
            json.write(key, value.toEpochMilli());
        }
    }

    /** Writes the fields {@code state} and {@code stateSince} of a room. */
    static void state(JsonGenerator json, Freshness freshness) {
        json.write("state", freshness.kind().name().toLowerCase(Locale.ROOT));
        time(json, "stateSince", freshness.since());
    }
}
