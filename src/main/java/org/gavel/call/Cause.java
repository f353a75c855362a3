package org.gavel.call;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.regex.Pattern;
import org.gavel.json.JsonFields;

/**
 * Why a call ended, by the name that the switch has for it ({@code docs/protocol.md} §5.5) or one of ours. Its words are in
 * {@code texts.properties}.
 *
 * @param name such as {@code NORMAL_CLEARING}
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

    /** What the moderator may do was changed, and they may no more have it. */
    static final Cause NOT_PERMITTED = new Cause("NOT_PERMITTED");

    /** No page came back for it. */
    static final Cause PAGE_LOST = new Cause("PAGE_LOST");

    /** The switch does not know it any more: it was restarted, or was not heard of for too long. */
    static final Cause SWITCH_LOST = new Cause("SWITCH_LOST");

    /** The page did not find its media again. */
    static final Cause MEDIA_LOST = new Cause("MEDIA_LOST");

    /** The switch gave the moderator's session to another connection, and with it their calls. */
    static final Cause TAKEN_OVER = new Cause("TAKEN_OVER");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Cause UNTOLD = new Cause("NONE");

    /** To call again leads to the same. */
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

    /** Those that have words of their own. */
    static final Set<String> WORDED = Set.of(
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

    /** {@return the key of its words, which take its name as a value} */
    public String key() {
        return "call.cause." + (WORDED.contains(name) ? name : "OTHER");
    }

    static Cause of(JsonObject params) {
        String name = JsonFields.text(params, "cause", "");
        return NAME.matcher(name).matches() ? new Cause(name) : UNTOLD;
    }

    boolean isWorthAnotherCall() {
        return !LASTING.contains(name);
    }
}
