package org.gavel.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes fields out of JSON whose types cannot be relied on: a field of another type counts as absent, and numbers and
 * booleans may come as text ({@code docs/protocol.md} §12.38).
 */
public final class JsonFields {

    private JsonFields() {}

    /**
     * Reads the text of a string field.
     *
     * @param object where the field is looked for
     * @param key its name
     * @return empty also where the field has another type
     */
    public static Optional<String> text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
    }

    /**
     * Reads the text of a string field, or {@code otherwise}.
     *
     * @param object where the field is looked for
     * @param key its name
     * @param otherwise the answer where the field is missing or has another type
     * @return {@code null} only where {@code otherwise} is
     */
    public static String text(JsonObject object, String key, String otherwise) {
        return object.get(key) instanceof JsonString string ? string.getString() : otherwise;
    }

    /**
     * Reads the object in a field, or an empty one.
     *
     * @param object where the field is looked for
     * @param key its name
     * @return never {@code null}; empty also where the field has another type
     */
    public static JsonObject object(JsonObject object, String key) {
        return object.get(key) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
    }

    /**
     * Reads the array in a field, or an empty one.
     *
     * @param object where the field is looked for
     * @param key its name
     * @return never {@code null}; empty also where the field has another type
     */
    public static JsonArray array(JsonObject object, String key) {
        return object.get(key) instanceof JsonArray inner ? inner : JsonValue.EMPTY_JSON_ARRAY;
    }

    /**
     * Reads a whole number, given as a number or as its decimal text. A fraction is cut off.
     *
     * @param object where the field is looked for
     * @param key its name
     * @return empty where the field is missing or holds neither a number nor the text of a whole one
     */
    public static OptionalLong number(JsonObject object, String key) {
        JsonValue value = object.get(key);
        if (value instanceof JsonNumber number) {
            return OptionalLong.of(number.longValue());
        }
        if (value instanceof JsonString string) {
            return parse(string.getString().trim());
        }
        return OptionalLong.empty();
    }

    /**
     * Reads a truth value, given as {@code true}, {@code "true"}, {@code "1"} or a number other than 0; everything else
     * is false.
     *
     * @param object where the field is looked for
     * @param key its name
     * @return {@code false} also where the field is missing
     */
    public static boolean truth(JsonObject object, String key) {
        return truth(object.get(key));
    }

    /** Reads a truth value as {@link #truth(JsonObject, String)} does; {@code null} is false. */
    static boolean truth(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.doubleValue() != 0;
        }
        if (value instanceof JsonString string) {
            String text = string.getString().trim().toLowerCase(Locale.ROOT);
            return text.equals("true") || text.equals("1");
        }
        return value == JsonValue.TRUE || (value != null && value.getValueType() == JsonValue.ValueType.TRUE);
    }

    private static OptionalLong parse(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
