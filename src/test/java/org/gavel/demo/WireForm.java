package org.gavel.demo;

import jakarta.json.JsonObject;
import org.gavel.captures.Recording;
import org.gavel.json.JsonFields;

/** Removes from a frame what differs from run to run, and leaves keys, their order, and texts. */
final class WireForm {

    private WireForm() {}

    static String of(String frame) {
        return frame.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>")
                .replaceAll("\"id\":\\d+,\"method\"", "\"id\":<n>,\"method\"")
                .replaceAll("\"(auth-expires|serno)\":\\d+", "\"$1\":<n>")
                .replaceAll("energyScore\\\\\":\\d+", "energyScore\\\\\":<n>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00", "<time>");
    }

    /** A frame that the recording keeps as text within an object, else the frame itself. */
    static String unwrapped(String text) {
        if (!text.startsWith("{\"_raw\":")) {
            return withoutLoneSurrogates(text);
        }
        JsonObject wrapper = Recording.object(text);
        return JsonFields.text(wrapper, "_raw").orElse(text);
    }

    /** On the wire half a pair can only have stood as an escape. */
    private static String withoutLoneSurrogates(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
