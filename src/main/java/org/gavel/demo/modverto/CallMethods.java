package org.gavel.demo.modverto;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Optional;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/**
 * The call methods. The demonstration switch has no media, so no call is ever set up; each method answers as the real one
 * does when that fails ({@code docs/protocol.md} §5.1).
 */
final class CallMethods {

    private static final int CALL_ERROR = -32002;

    private CallMethods() {}

    static void addTo(Map<String, Method> methods) {
        methods.put("verto.invite", (socket, params) -> invite(params));
        methods.put("verto.answer", (socket, params) -> unknownCall(params));
        methods.put("verto.attach", (socket, params) -> unknownCall(params));
        methods.put("verto.bye", (socket, params) -> unknownCall(params));
        methods.put("verto.modify", (socket, params) -> unknownCall(params));
        methods.put("verto.info", (socket, params) -> info(params));
    }

    private static Answer invite(JsonObject params) {
        if (!(params.get("dialogParams") instanceof JsonObject)) {
            return noCall("Dialog data missing");
        }
        return noCall(JsonFields.text(params, "sdp").isEmpty() ? "SDP missing" : "Cannot set media options");
    }

    /** The key {@code message} stands twice, and the first one is the useful one. */
    private static Answer noCall(String why) {
        return Answer.errorText("{\"message\":\"" + why + "\",\"causeCode\":95,\"cause\":\"INVALID_MSG_UNSPECIFIED\","
                + "\"message\":\"CALL ERROR\",\"code\":" + CALL_ERROR + "}");
    }

    private static Answer unknownCall(JsonObject params) {
        Optional<String> callId = callId(params);
        JsonObjectBuilder body = JsonText.object();
        callId.ifPresent(id -> body.add("callID", id));
        JsonFields.text(params, "action").ifPresent(action -> body.add("action", action));
        String message = callId.isPresent() ? "CALL DOES NOT EXIST" : "CALLID missing";
        return Answer.error(body.add("message", message).add("code", CALL_ERROR));
    }

    /** A message goes nowhere and counts as sent; anything for an unknown call is ignored. */
    private static Answer info(JsonObject params) {
        if (!(params.get("msg") instanceof JsonObject message)) {
            return Answer.result(JsonText.object());
        }
        boolean complete = JsonFields.text(message, "to").isPresent()
                && JsonFields.text(message, "body").isPresent();
        return complete
                ? Answer.message("SENT")
                : Answer.error(JsonText.object().add("message", "INVALID MESSAGE to and body params required"));
    }

    private static Optional<String> callId(JsonObject params) {
        return JsonFields.text(JsonFields.object(params, "dialogParams"), "callID");
    }
}
