package org.gavel.demo.modverto;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.gavel.demo.core.CjsonText;
import org.gavel.json.JsonText;

/**
 * The answer of a method ({@code docs/protocol.md} §2.1).
 *
 * @param success whether {@code body} is a {@code result} or an {@code error}
 * @param body a JSON object as text, because some answers repeat a key
 */
record Answer(boolean success, String body) {

    static Answer result(JsonObjectBuilder body) {
        return new Answer(true, body.build().toString());
    }

    static Answer result(JsonObject body) {
        return new Answer(true, body.toString());
    }

    static Answer message(String message) {
        return result(JsonText.object().add("message", message));
    }

    static Answer error(int code, String message) {
        return new Answer(
                false,
                JsonText.object()
                        .add("code", code)
                        .add("message", message)
                        .build()
                        .toString());
    }

    /** An error whose body is not that of JSON-RPC ({@code docs/protocol.md} §2.4). */
    static Answer error(JsonObjectBuilder body) {
        return new Answer(false, body.build().toString());
    }

    /** {@return the refusal of a broadcast, which the switch wraps in a {@code result} ({@code docs/protocol.md} §2.4)} */
    static Answer refusedInResult(String message) {
        return result(JsonText.object().add("message", message).add("code", -32002));
    }

    /** @param body a JSON object as text, in which a key may repeat */
    static Answer errorText(String body) {
        return new Answer(false, body);
    }

    static JsonObjectBuilder channels(String key, JsonArray channels) {
        return JsonText.object().add(key, channels);
    }

    /** {@return the same answer with one more field behind the others, whose value is given as JSON text} */
    Answer with(String key, String valueText) {
        return new Answer(success, CjsonText.append(body, key, valueText));
    }
}
