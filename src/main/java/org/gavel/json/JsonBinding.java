package org.gavel.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;

/**
 * Public records as JSON and back: for what Gavel itself writes and keeps. What strangers write is read by {@link JsonText}, and what
 * is written thousands of times a second is streamed.
 */
public final class JsonBinding {

    private static final Jsonb WHOLE = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
    private static final Jsonb TERSE = JsonbBuilder.create(new JsonbConfig().withNullValues(false));

    private JsonBinding() {}

    /** As JSON with every field; those that are {@code null} too. */
    public static String whole(Object record) {
        return WHOLE.toJson(record);
    }

    /** As JSON without the fields that are {@code null}. */
    public static String terse(Object record) {
        return TERSE.toJson(record);
    }

    /**
     * Reads a record; fields that are missing are {@code null}.
     *
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
