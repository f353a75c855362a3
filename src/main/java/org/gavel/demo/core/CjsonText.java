package org.gavel.demo.core;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.regex.Pattern;
import org.gavel.json.JsonText;
import org.gavel.json.MalformedJsonException;

/**
 * JSON as the library of the real switch reads and writes it, which is C: a NUL ends a string, a lone surrogate spoils
 * the whole text ({@code docs/protocol.md} §14), and a printed document is indented by tabs.
 */
public final class CjsonText {

    private static final Pattern FROM_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000(?:[^\"\\\\]|\\\\.)*");
    private static final Pattern LONE_SURROGATE = Pattern.compile(
            "(?<!\\\\u[dD][89abAB][0-9a-fA-F]{2})\\\\u[dD][c-fC-F]|\\\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\\\u[dD][c-fC-F])");

    private CjsonText() {}

    /**
     * Reads one value.
     *
     * @param text one JSON value; hostile text
     * @return the value
     * @throws MalformedJsonException when the real switch would not understand the text either
     */
    public static JsonValue read(String text) {
        if (!text.contains("\\u")) {
            return JsonText.read(text);
        }
        if (LONE_SURROGATE.matcher(text).find()) {
            throw new MalformedJsonException("a surrogate without its other half", null);
        }
        return JsonText.read(FROM_NUL.matcher(text).replaceAll("$1"));
    }

    /**
     * Appends a string in quotes, escaped.
     *
     * @param out where it is appended
     * @param text any text
     * @return {@code out}
     */
    public static StringBuilder quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(out, text.charAt(i));
        }
        return out.append('"');
    }

    /**
     * {@return a string in quotes, escaped}
     *
     * @param text any text
     */
    public static String quote(String text) {
        return quote(new StringBuilder(text.length() + 16), text).toString();
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (c < 0x20) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /**
     * {@return the object with one more field behind the others} It may have a field of that name already.
     *
     * @param object a JSON object as text
     * @param key the field's name
     * @param valueText the field's value as JSON text
     */
    public static String append(String object, String key, String valueText) {
        String head = object.substring(0, object.length() - 1);
        return head + (head.length() > 1 ? "," : "") + quote(key) + ":" + valueText + "}";
    }

    /**
     * {@return the fields of an object as text, without its braces}
     *
     * @param object any object
     */
    public static String fields(JsonObject object) {
        String text = object.toString();
        return text.substring(1, text.length() - 1);
    }

    /**
     * {@return the indented form in which the API prints documents such as {@code json_list}}
     *
     * @param value any value
     */
    public static String print(JsonValue value) {
        return print(new StringBuilder(1024), value, 0).toString();
    }

    private static StringBuilder print(StringBuilder out, JsonValue value, int depth) {
        if (value instanceof JsonObject object) {
            return printObject(out, object, depth + 1);
        }
        if (value instanceof JsonArray array) {
            return printArray(out, array, depth + 1);
        }
        if (value instanceof JsonString string) {
            return quote(out, string.getString());
        }
        return out.append(value);
    }

    private static StringBuilder printObject(StringBuilder out, JsonObject object, int depth) {
        out.append("{\n");
        int left = object.size();
        for (Map.Entry<String, JsonValue> field : object.entrySet()) {
            quote(out.append("\t".repeat(depth)), field.getKey()).append(":\t");
            print(out, field.getValue(), depth).append(--left > 0 ? ",\n" : "\n");
        }
        return out.append("\t".repeat(depth - 1)).append('}');
    }

    private static StringBuilder printArray(StringBuilder out, JsonArray array, int depth) {
        out.append('[');
        int left = array.size();
        for (JsonValue item : array) {
            print(out, item, depth).append(--left > 0 ? ", " : "");
        }
        return out.append(']');
    }
}
