package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gavel.captures.Recording;
import org.gavel.captures.Recording.Direction;
import org.gavel.captures.Recording.Line;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

/** Gavel's requests equal, to the last key, those that a real client sent and a real switch accepted. */
class RequestsHaveTheRecordedFormTest {

    @Test
    void login() {
        compare(
                "login",
                Set.of("login", "passwd", "loginParams", "userVariables"),
                params -> Request.login(new Credentials(params.getString("login"), params.getString("passwd"))));
    }

    @Test
    void ping() {
        compare("verto.ping", Set.of(), params -> Request.ping());
    }

    @Test
    void subscribe() {
        compare("verto.subscribe", Set.of("eventChannel", "subParams"), params -> Request.subscribe(channels(params)));
    }

    @Test
    void unsubscribe() {
        compare("verto.unsubscribe", Set.of("eventChannel"), params -> Request.unsubscribe(channels(params)));
    }

    @Test
    void broadcastOfABootstrapAndOfConferenceControl() {
        List<JsonObject> accepted = compare(
                "verto.broadcast",
                Set.of("eventChannel", "data"),
                params -> Request.broadcast(params.getString("eventChannel"), params.getJsonObject("data")));
        assertThat(accepted)
                .extracting(params -> params.getJsonObject("data"))
                .anyMatch(data -> data.containsKey("liveArray"))
                .anyMatch(data -> data.getString("application", "").equals("conf-control"));
    }

    @Test
    void apiCommands() {
        compare(
                "fsapi",
                Set.of("cmd", "arg"),
                params -> Request.fsapi(params.getString("cmd"), params.getString("arg")));
        compare("jsapi", Set.of("command", "data"), params -> {
            JsonObject data = params.getJsonObject("data");
            return Request.jsapi(data.getString("cmd"), data.getString("arg"));
        });
    }

    @FunctionalInterface
    private interface Rebuilt {
        Request from(JsonObject params);
    }

    /** Rebuilds every accepted request of this form from its content; returns their params. */
    private static List<JsonObject> compare(String method, Set<String> keys, Rebuilt rebuilt) {
        List<JsonObject> accepted = new ArrayList<>();
        for (JsonObject frame : acceptedRequests()) {
            JsonObject params = JsonFields.object(frame, "params");
            Set<String> own = new HashSet<>(params.keySet());
            if (frame.getString("method").equals(method)
                    && own.remove("sessid")
                    && own.equals(keys)
                    && isPlain(params)) {
                String ours = rebuilt.from(params).frame(frame.getInt("id"), params.getString("sessid"));
                assertThat(JsonText.readObject(ours)).isEqualTo(withListOfChannels(frame, method));
                accepted.add(params);
            }
        }
        assertThat(accepted).as("accepted requests of the form of " + method).isNotEmpty();
        return accepted;
    }

    /** Gavel sends no login that sets channel variables. */
    private static boolean isPlain(JsonObject params) {
        return JsonFields.object(params, "userVariables").isEmpty();
    }

    /** A channel alone and a list of one are the same to the switch; Gavel always sends a list. */
    private static JsonObject withListOfChannels(JsonObject frame, String method) {
        JsonObject params = frame.getJsonObject("params");
        if (method.equals("verto.broadcast") || !(params.get("eventChannel") instanceof JsonString one)) {
            return frame;
        }
        JsonObject listed = JsonText.object()
                .add("jsonrpc", "2.0")
                .add("method", method)
                .add(
                        "params",
                        replaced(
                                params,
                                "eventChannel",
                                JsonText.array().add(one).build()))
                .add("id", frame.get("id"))
                .build();
        return listed;
    }

    private static JsonObject replaced(JsonObject object, String key, JsonValue value) {
        Map<String, JsonValue> fields = new HashMap<>(object);
        fields.put(key, value);
        var builder = JsonText.object();
        fields.forEach(builder::add);
        return builder.build();
    }

    private static List<String> channels(JsonObject params) {
        JsonValue channels = params.get("eventChannel");
        return channels instanceof JsonArray list
                ? list.getValuesAs(JsonString::getString)
                : List.of(params.getString("eventChannel"));
    }

    /** Requests whose answer is a result without a refusal in it. */
    private static List<JsonObject> acceptedRequests() {
        List<JsonObject> accepted = new ArrayList<>();
        for (String name : Recording.NAMES) {
            Map<String, JsonObject> open = new HashMap<>();
            for (Line line : Recording.load(name).lines()) {
                JsonObject frame = frame(line);
                String key = line.who() + " " + frame.get("id");
                if (line.dir() == Direction.OUT && frame.containsKey("method")) {
                    open.put(key, frame);
                } else if (line.dir() == Direction.IN && isAcceptance(frame) && open.containsKey(key)) {
                    accepted.add(open.remove(key));
                }
            }
        }
        return accepted;
    }

    private static boolean isAcceptance(JsonObject frame) {
        return !frame.containsKey("method")
                && frame.get("id") instanceof JsonNumber
                && frame.get("result") instanceof JsonObject result
                && !result.containsKey("code");
    }

    private static JsonObject frame(Line line) {
        boolean text = line.dir() != Direction.NOTE && !line.text().startsWith("#");
        return text && JsonText.read(line.text()) instanceof JsonObject object ? object : JsonText.empty();
    }
}
