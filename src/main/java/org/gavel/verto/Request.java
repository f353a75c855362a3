package org.gavel.verto;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import org.gavel.json.JsonBinding;
import org.gavel.json.JsonText;

/**
 * A request to the switch.
 *
 * @param method such as {@code verto.subscribe}
 * @param params the method's parameters without {@code sessid}, which the socket's session adds
 */
record Request(String method, JsonObject params) {

    static final String LOGIN = "login";

    private static final String EVENT_CHANNEL = "eventChannel";
    private static final String SESSID = "sessid";

    /**
     * The login ({@code docs/protocol.md} §3.1). It has no variables, because those of a login can set any channel
     * variable (§12.33).
     */
    static Request login(Credentials credentials) {
        return new Request(
                LOGIN,
                JsonText.object()
                        .add(LOGIN, credentials.login())
                        .add("passwd", credentials.password())
                        .add("loginParams", JsonText.empty())
                        .add("userVariables", JsonText.empty())
                        .build());
    }

    static Request ping() {
        return new Request("verto.ping", JsonText.empty());
    }

    static Request subscribe(Collection<String> channels) {
        return new Request(
                "verto.subscribe",
                JsonText.object()
                        .add(EVENT_CHANNEL, list(channels))
                        .add("subParams", JsonText.empty())
                        .build());
    }

    static Request unsubscribe(Collection<String> channels) {
        return new Request(
                "verto.unsubscribe",
                JsonText.object().add(EVENT_CHANNEL, list(channels)).build());
    }

    static Request broadcast(String channel, JsonObject data) {
        return new Request(
                "verto.broadcast",
                JsonText.object().add(EVENT_CHANNEL, channel).add("data", data).build());
    }

    static Request fsapi(String command, String argument) {
        return new Request("fsapi", api(command, argument));
    }

    static Request jsapi(String command, String argument) {
        return new Request(
                "jsapi",
                JsonText.object()
                        .add("command", "fsapi")
                        .add("data", api(command, argument))
                        .build());
    }

    /**
     * Makes the text to send.
     *
     * @param id the request's id, which the answer repeats
     * @param sessid the current session id; with an old one the switch sends directed answers nowhere
     *     ({@code docs/protocol.md} §4.3)
     */
    String frame(long id, String sessid) {
        JsonObjectBuilder all = JsonText.object().add(SESSID, sessid);
        params.forEach((key, value) -> {
            if (!key.equals(SESSID)) {
                all.add(key, value);
            }
        });
        return SafeText.of(JsonBinding.whole(RpcCall.of(method, all.build(), id)));
    }

    /** Without the parameters, which may hold a password. */
    @Override
    public String toString() {
        return "Request[" + method + "]";
    }

    private static JsonObject api(String command, String argument) {
        JsonObjectBuilder api = JsonText.object().add("cmd", command);
        return (argument.isEmpty() ? api : api.add("arg", argument)).build();
    }

    private static JsonArrayBuilder list(Collection<String> channels) {
        JsonArrayBuilder list = JsonText.array();
        channels.forEach(list::add);
        return list;
    }
}
