package org.gavel.call;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.regex.Pattern;
import org.gavel.json.JsonFields;

/**
 * Why a call ended: a cause of the switch ({@code docs/protocol.md} §5.5), or one of Gavel's own. The
 * message bundles have a message for most causes.
 *
 * @param name such as {@code NORMAL_CLEARING}; capital letters, digits and underscores, at most 64 characters
 */
public record Cause(String name) {

    static final Cause NORMAL = new Cause("NORMAL_CLEARING");
    static final Cause CANCEL = new Cause("ORIGINATOR_CANCEL");
    static final Cause REJECTED = new Cause("CALL_REJECTED");
    static final Cause BUSY = new Cause("USER_BUSY");
    static final Cause NO_ANSWER = new Cause("NO_ANSWER");
    static final Cause INCOMPATIBLE = new Cause("INCOMPATIBLE_DESTINATION");

    /** The moderator ended it. */
    static final Cause HUNG_UP = new Cause("HUNG_UP");

    /** The moderator lost a permission that the call needs. */
    static final Cause NOT_PERMITTED = new Cause("NOT_PERMITTED");

    /** No page came back for the call. */
    static final Cause PAGE_LOST = new Cause("PAGE_LOST");

    /** The switch does not know the call any more: it was restarted, or the connection was lost for too long. */
    static final Cause SWITCH_LOST = new Cause("SWITCH_LOST");

    /** The page could not recover the call's media. */
    static final Cause MEDIA_LOST = new Cause("MEDIA_LOST");

    /** The switch gave the moderator's session, and its calls, to another connection. */
    static final Cause TAKEN_OVER = new Cause("TAKEN_OVER");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Cause UNTOLD = new Cause("NONE");

    /** Causes after which another call would end the same way. */
    private static final Set<String> LASTING = Set.of(
            "UNALLOCATED_NUMBER",
            "NO_ROUTE_DESTINATION",
            "INVALID_NUMBER_FORMAT",
            "CALL_REJECTED",
            "INCOMPATIBLE_DESTINATION",
            "BEARERCAPABILITY_NOTAUTH",
            "OUTGOING_CALL_BARRED",
            "HUNG_UP",
            "NOT_PERMITTED",
            "PAGE_LOST",
            "ORIGINATOR_CANCEL",
            "BLIND_TRANSFER",
            "ATTENDED_TRANSFER");

    /** The causes that have a message of their own; all others share one. */
    static final Set<String> WITH_MESSAGE = Set.of(
            "NORMAL_CLEARING",
            "USER_BUSY",
            "NO_USER_RESPONSE",
            "NO_ANSWER",
            "CALL_REJECTED",
            "UNALLOCATED_NUMBER",
            "NO_ROUTE_DESTINATION",
            "INVALID_NUMBER_FORMAT",
            "DESTINATION_OUT_OF_ORDER",
            "NORMAL_TEMPORARY_FAILURE",
            "RECOVERY_ON_TIMER_EXPIRE",
            "INCOMPATIBLE_DESTINATION",
            "BEARERCAPABILITY_NOTAVAIL",
            "BEARERCAPABILITY_NOTAUTH",
            "ORIGINATOR_CANCEL",
            "USER_NOT_REGISTERED",
            "SUBSCRIBER_ABSENT",
            "BLIND_TRANSFER",
            "ATTENDED_TRANSFER",
            "HUNG_UP",
            "NOT_PERMITTED",
            "PAGE_LOST",
            "SWITCH_LOST",
            "MEDIA_LOST",
            "TAKEN_OVER");

    /** {@return the key of its message, whose first value is the name} */
    public String key() {
        return "call.cause." + (WITH_MESSAGE.contains(name) ? name : "OTHER");
    }

    static Cause of(JsonObject params) {
        String name = JsonFields.text(params, "cause", "");
        return NAME.matcher(name).matches() ? new Cause(name) : UNTOLD;
    }

    boolean isWorthAnotherCall() {
        return !LASTING.contains(name);
    }
}
