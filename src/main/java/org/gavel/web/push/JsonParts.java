package org.gavel.web.push;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.gavel.moderation.room.Freshness;

/** The parts that messages to the page have in common. */
final class JsonParts {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonParts() {}

    /** A message of that kind: an object whose {@code t} names it and whose other fields {@code rest} writes. */
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

    static void time(JsonGenerator json, String key, Instant value) {
        if (value == null) {
            json.writeNull(key);
        } else {
            json.write(key, value.toEpochMilli());
        }
    }

    static void state(JsonGenerator json, Freshness freshness) {
        json.write("state", freshness.kind().name().toLowerCase(Locale.ROOT));
        time(json, "stateSince", freshness.since());
    }
}
