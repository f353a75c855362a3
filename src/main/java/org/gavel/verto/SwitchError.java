package org.gavel.verto;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/**
 * The {@code error} of a reply. Code and message may both be missing ({@code docs/protocol.md} §2.4).
 *
 * @param code 0 where the switch gave none
 * @param message empty where the switch gave none
 * @param body all of it
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

    /** Whether the method, or all that it would do, is not permitted to this user. */
    boolean isRefusedMethod() {
        return code == NO_METHOD || code == NO_PERMISSION;
    }

    /**
     * Whether who asked has to log in first. As the answer to anything but a login it says that the switch no longer knows ours: what is
     * not permitted to a user has other codes ({@code docs/protocol.md} §2.4).
     */
    boolean wantsLogin() {
        return code == AUTHENTICATION_REQUIRED || code == AUTHENTICATION_FAILED;
    }

    /** Whether user and password are wrong, as opposed to a session identity that another user holds. */
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
