package org.gavel.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/** A client of the demonstration switch that makes calls. */
final class CallClient {

    static final String OFFER = "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=sendrecv\r\n";

    private final TestClient client;

    CallClient(TestClient client) {
        this.client = client;
    }

    /** Dials, and returns the call's id. */
    String dial(String number) {
        String call = UUID.randomUUID().toString();
        invite(JsonText.object().add("callID", call).add("destination_number", number));
        return call;
    }

    JsonObject invite(JsonObjectBuilder dialog) {
        return client.request(
                "verto.invite",
                JsonText.object().add("sdp", OFFER).add("dialogParams", dialog).build());
    }

    JsonObject answer(String call) {
        return send("verto.answer", call, JsonText.object().add("sdp", OFFER));
    }

    JsonObject bye(String call) {
        return send("verto.bye", call, JsonText.object());
    }

    JsonObject modify(String call, JsonObjectBuilder fields) {
        return send("verto.modify", call, fields);
    }

    JsonObject send(String method, String call, JsonObjectBuilder fields) {
        return client.request(
                method,
                fields.add("dialogParams", JsonText.object().add("callID", call))
                        .build());
    }

    /** Waits for a call of the switch to this client, and returns its id. */
    String ringing() {
        return JsonFields.text(params(client.awaitFrame(frame -> frame.contains("verto.invite"))), "callID", "");
    }

    /** Waits for a message of the switch about a call. */
    JsonObject told(String method, String call) {
        return params(
                client.awaitFrame(frame -> frame.contains("\"method\":\"" + method + "\"") && frame.contains(call)));
    }

    static JsonObject params(String frame) {
        return JsonFields.object(JsonText.readObject(frame), "params");
    }

    static String error(JsonObject reply) {
        return JsonFields.text(JsonFields.object(reply, "error"), "message", "");
    }

    static String cause(JsonObject params) {
        return JsonFields.text(params, "cause", "");
    }
}
