package org.gavel.demo.modverto;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.gavel.demo.core.CjsonText;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.json.MalformedJsonException;

/**
 * The JSON-RPC envelope with the deviations of the real switch ({@code docs/protocol.md} §2.1): it answers a request without an id, drops
 * a response, appends the session to every result outside a batch, and answers a batch by a batch.
 */
final class JsonRpc {

    private static final Answer UNKNOWN = Answer.error(-32601, "Invalid Method, Missing Method or Permission Denied");

    private final Map<String, Method> methods = new HashMap<>();
    private final Logins logins;
    private final Admission admission;
    private final SocketFaults faults;

    /** A method of the JSON-RPC interface. */
    @FunctionalInterface
    interface Method {

        /**
         * Executes a request.
         *
         * @param socket a socket that has logged in
         * @param params its {@code params}; hostile
         * @return what is answered
         */
        Answer call(Socket socket, JsonObject params);
    }

    /** Gives a socket that has logged in its session. */
    @FunctionalInterface
    interface Admission {

        /** {@return the refusal; empty when the socket has the session from now on} */
        Optional<Answer> admit(Socket socket, JsonObject params);
    }

    JsonRpc(Logins logins, Admission admission, SocketFaults faults) {
        this.logins = logins;
        this.admission = admission;
        this.faults = faults;
        methods.put("login", this::login);
        methods.put("echo", (socket, params) -> Answer.result(params));
        methods.put("verto.ping", (socket, params) -> ping(socket));
    }

    Map<String, Method> methods() {
        return methods;
    }

    /** {@return the answer to a frame as JSON text; empty when it needs none} */
    Optional<String> answer(Socket socket, String frame) {
        JsonValue value;
        try {
            value = CjsonText.read(frame);
        } catch (MalformedJsonException e) {
            return Optional.of(invalid("Invalid Request", JsonValue.NULL));
        }
        return value instanceof JsonArray batch ? Optional.of(batch(socket, batch)) : single(socket, value, true);
    }

    private String batch(Socket socket, JsonArray requests) {
        StringJoiner answers = new StringJoiner(",", "[", "]");
        requests.forEach(request -> single(socket, request, false).ifPresent(answers::add));
        return answers.toString();
    }

    private Optional<String> single(Socket socket, JsonValue value, boolean alone) {
        JsonObject request = value instanceof JsonObject object ? object : JsonText.empty();
        JsonValue id = request.getOrDefault("id", JsonValue.NULL);
        if (!JsonFields.text(request, "jsonrpc", "").equals("2.0")) {
            return Optional.of(invalid("Invalid message", id));
        }
        if (request.containsKey("result")) {
            return Optional.empty();
        }
        Answer answer = execute(socket, request);
        Optional<String> sessid = alone && answer.success() ? socket.sessid() : Optional.empty();
        Answer whole =
                sessid.map(text -> answer.with("sessid", CjsonText.quote(text))).orElse(answer);
        String key = whole.success() ? "result" : "error";
        return Optional.of("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"" + key + "\":" + whole.body() + "}");
    }

    private static String invalid(String message, JsonValue id) {
        return "{\"jsonrpc\":\"2.0\",\"error\":" + Answer.error(-32600, message).body() + ",\"id\":" + id + "}";
    }

    private Answer execute(Socket socket, JsonObject request) {
        JsonObject params = JsonFields.object(request, "params");
        if (!socket.authenticated()) {
            Optional<Answer> refusal = request.containsKey("params")
                    ? logins.check(socket, params).or(() -> admission.admit(socket, params))
                    : Optional.of(Answer.error(-32001, "Missing params"));
            if (refusal.isPresent()) {
                return refusal.get();
            }
            return echoed(params, call(socket, request, params, true));
        }
        return echoed(params, call(socket, request, params, false));
    }

    private Answer call(Socket socket, JsonObject request, JsonObject params, boolean justLoggedIn) {
        String name = JsonFields.text(request, "method", "");
        if (faults.answersWithoutCode(name)) {
            return Answer.error(JsonText.object());
        }
        Method method = methods.get(name);
        if (method == null || !socket.permissions.method(name)) {
            return UNKNOWN;
        }
        if (justLoggedIn && name.equals("login")) {
            return logins.welcome(socket);
        }
        return method.call(socket, params);
    }

    /** A login on a socket that has a user already changes the user and adds permissions ({@code docs/protocol.md} §14). */
    private Answer login(Socket socket, JsonObject params) {
        return logins.check(socket, params).orElseGet(() -> logins.welcome(socket));
    }

    private static Answer ping(Socket socket) {
        jakarta.json.JsonObjectBuilder body = JsonText.object();
        socket.expires().ifPresent(time -> body.add("auth-expires", time));
        return Answer.result(body.add("message", "PONG"));
    }

    private static Answer echoed(JsonObject params, Answer answer) {
        JsonValue wanted = params.get("echoParams");
        if (wanted == null || !answer.success()) {
            return answer;
        }
        return answer.with("requestParams", (wanted == JsonValue.TRUE ? params : wanted).toString());
    }
}
