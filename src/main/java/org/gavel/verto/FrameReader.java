package org.gavel.verto;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.OptionalLong;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.json.MalformedJsonException;

/**
 * Reads the messages of the switch by their kind. A message with a {@code method} is a request of the switch whatever
 * its id, because the switch's ids and ours overlap ({@code docs/protocol.md} §2.1).
 */
final class FrameReader {

    private static final String EVENT = "verto.event";
    private static final List<String> FOREIGN_MARKS = List.of("userid", "fromDisplay", "localBroadcast");

    private FrameReader() {}

    /** Reads one WebSocket message: usually one frame, several for a JSON-RPC batch. Does not throw. */
    static List<Frame> read(String text) {
        if (text.startsWith("#")) {
            return List.of(new Frame.Noise(Frame.Noise.Kind.SPEED_TEST));
        }
        try {
            JsonValue value = JsonText.read(text);
            return value instanceof JsonArray batch
                    ? batch.stream().map(FrameReader::frame).toList()
                    : List.of(frame(value));
        } catch (MalformedJsonException e) {
            return List.of(new Frame.Noise(Frame.Noise.Kind.MALFORMED));
        }
    }

    private static Frame frame(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            return new Frame.Noise(Frame.Noise.Kind.UNKNOWN);
        }
        if (object.containsKey("method")) {
            return fromSwitch(object);
        }
        if (object.containsKey("error")) {
            return new Frame.Failure(id(object), SwitchError.of(object.get("error")));
        }
        if (object.containsKey("result")) {
            return new Frame.Reply(id(object), JsonFields.object(object, "result"));
        }
        return new Frame.Noise(Frame.Noise.Kind.UNKNOWN);
    }

    private static Frame fromSwitch(JsonObject object) {
        if (!(object.get("method") instanceof JsonString method)) {
            return new Frame.Noise(Frame.Noise.Kind.UNKNOWN);
        }
        JsonObject params = JsonFields.object(object, "params");
        return method.getString().equals(EVENT)
                ? new Frame.Event(event(params))
                : new Frame.ServerCall(new ServerRequest(method.getString(), params));
    }

    private static VertoEvent event(JsonObject params) {
        return new VertoEvent(
                JsonFields.text(params, "eventChannel", ""),
                JsonFields.text(params, "subscribedChannel"),
                params,
                FOREIGN_MARKS.stream().anyMatch(params::containsKey));
    }

    private static OptionalLong id(JsonObject object) {
        try {
            return object.get("id") instanceof JsonNumber number && number.isIntegral()
                    ? OptionalLong.of(number.longValueExact())
                    : OptionalLong.empty();
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }
}
