package org.gavel.conference;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gavel.json.JsonFields;

/**
 * Reads fields of hostile JSON and cuts their texts, so that they cannot fill the memory. Lengths are in UTF-16 units.
 */
final class BoundedFields {

    static final int NAME = 256;
    static final int SHORT = 64;
    static final int VARIABLE = 512;
    static final int VARIABLES = 32;

    private BoundedFields() {}

    /** Cuts a text to at most {@code length} characters, never within a surrogate pair. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    /** The text of a string, number or boolean field, cut; the empty text for any other field. */
    static String field(JsonObject object, String key, int length) {
        return plain(object.get(key), length);
    }

    /** The text of a string, number or boolean, cut; the empty text for anything else. */
    static String plain(JsonValue value, int length) {
        if (value instanceof JsonString string) {
            return cut(string.getString(), length);
        }
        if (value == null) {
            return "";
        }
        return switch (value.getValueType()) {
            case NUMBER, TRUE, FALSE -> cut(value.toString(), length);
            default -> "";
        };
    }

    /**
     * The first {@link #VARIABLES} string, number and boolean fields of an object that are not empty, keys and values
     * cut.
     */
    static Map<String, String> variables(JsonObject object) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
            String value = plain(entry.getValue(), VARIABLE);
            if (!value.isEmpty() && variables.size() < VARIABLES) {
                variables.put(cut(entry.getKey(), SHORT), value);
            }
        }
        return variables;
    }

    /** The whole number of a field, or {@code otherwise} where there is none or it does not fit an int. */
    static int whole(JsonObject object, String key, int otherwise) {
        long number = JsonFields.number(object, key).orElse(otherwise);
        return number < Integer.MIN_VALUE || number > Integer.MAX_VALUE ? otherwise : (int) number;
    }

    /** The text of a field, cut; {@code null} where it is missing or empty. */
    static String orNull(JsonObject object, String key) {
        String text = field(object, key, SHORT);
        return text.isEmpty() ? null : text;
    }
}
