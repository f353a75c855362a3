package org.gavel.verto;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/**
 * The {@code error} of an answer ({@code docs/protocol.md} §2.4). The switch may leave out code and message.
 *
 * @param code the error's code; 0 where there is none
 * @param message the error's message as one line; hostile text, empty where there is none
 * @param body the whole error
 */
record SwitchError(int code, String message, JsonObject body) {

    private static final int AUTHENTICATION_REQUIRED = -32000;
    private static final int AUTHENTICATION_FAILED = -32001;
    private static final int NO_METHOD = -32601;
    private static final int NO_PERMISSION = -32602;

    static SwitchError of(JsonValue error) {
        if (error instanceof JsonString text) {
            return new SwitchError(0, SafeText.line(text.getString()), JsonText.empty());
        }
        JsonObject body = error instanceof JsonObject object ? object : JsonText.empty();
        return new SwitchError(codeOf(body), SafeText.line(JsonFields.text(body, "message", "")), body);
    }

    static int codeOf(JsonObject body) {
        long code = JsonFields.number(body, "code").orElse(0);
        return code < Integer.MIN_VALUE || code > Integer.MAX_VALUE ? 0 : (int) code;
    }

    /** Whether the user may not use the method, or nothing that it would do. */
    boolean isRefusedMethod() {
        return code == NO_METHOD || code == NO_PERMISSION;
    }

    /**
     * Whether the switch wants a login first. As the answer to any request but a login it tells that the switch has
     * forgotten the login; missing permissions have other codes ({@code docs/protocol.md} §2.4).
     */
    boolean wantsLogin() {
        return code == AUTHENTICATION_REQUIRED || code == AUTHENTICATION_FAILED;
    }

    /** Whether user or password are wrong, and not the session id, which another user may have. */
    boolean isRefusedLogin() {
        return wantsLogin() && !message.equalsIgnoreCase("Session in use");
    }

    VertoFailure failure(String method) {
        String text = method + ": " + (message.isEmpty() ? "refused without a reason" : message);
        return isRefusedMethod()
                ? new VertoFailure.NotPermitted(List.of(), text)
                : new VertoFailure.Refused(code, text);
    }
}
