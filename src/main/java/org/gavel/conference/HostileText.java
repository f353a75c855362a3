package org.gavel.conference;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gavel.json.JsonFields;

/** Keeps what strangers wrote within bounds, so that none of it can fill our memory. */
final class HostileText {

    static final int NAME = 256;
    static final int SHORT = 64;
    static final int VARIABLE = 512;
    static final int VARIABLES = 32;

    private HostileText() {}

    /** At most {@code length} characters of a text, without half a surrogate pair at its end. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    /** A text or number field, cut; empty when there is neither. */
    static String field(JsonObject object, String key, int length) {
        return plain(object.get(key), length);
    }

    /** The text of a string, number or truth, cut; empty for everything else. */
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

    /** The first {@link #VARIABLES} plain fields of an object that are not empty, keys and values cut. */
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

    /** A whole number of a field that fits an int, otherwise {@code otherwise}. */
    static int whole(JsonObject object, String key, int otherwise) {
        long number = JsonFields.number(object, key).orElse(otherwise);
        return number < Integer.MIN_VALUE || number > Integer.MAX_VALUE ? otherwise : (int) number;
    }

    /** A text field, cut; {@code null} when it is absent or empty. */
    static String orNull(JsonObject object, String key) {
        String text = field(object, key, SHORT);
        return text.isEmpty() ? null : text;
    }
}
