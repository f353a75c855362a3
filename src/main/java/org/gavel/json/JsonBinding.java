package org.gavel.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;

/**
 * Writes public records as JSON and reads them back, for texts that Gavel itself writes and stores. {@link JsonText}
 * reads the JSON of others. Texts that are written thousands of times a second are streamed instead.
 */
public final class JsonBinding {

    private static final Jsonb WHOLE = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
    private static final Jsonb TERSE = JsonbBuilder.create(new JsonbConfig().withNullValues(false));

    private JsonBinding() {}

    /**
     * Writes a record as JSON with every field, also those that are {@code null}.
     *
     * @param record a public record whose components JSON-B can write
     * @return one JSON object
     */
    public static String whole(Object record) {
        return WHOLE.toJson(record);
    }

    /**
     * Writes a record as JSON without the fields that are {@code null}.
     *
     * @param record a public record whose components JSON-B can write
     * @return one JSON object
     */
    public static String terse(Object record) {
        return TERSE.toJson(record);
    }

    /**
     * Reads a record; fields that are missing are {@code null}.
     *
     * @param <T> the record's type
     * @param text one JSON object, as {@link #whole} or {@link #terse} wrote it
     * @param record the class of the record
     * @return a new record
     * @throws MalformedJsonException when the text is no such record
     */
    public static <T> T read(String text, Class<T> record) {
        try {
            return TERSE.fromJson(text, record);
        } catch (JsonbException | NullPointerException e) {
            throw new MalformedJsonException("not a " + record.getSimpleName(), e);
        }
    }
}
