package org.gavel.call;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.regex.Pattern;
import org.gavel.json.JsonFields;

/**
 * Why a call ended, by the name that the switch has for it ({@code docs/protocol.md} §5.5) or one of ours. Its words are in
 * {@code texts.properties}: {@code call.cause.} and the name; of one without words {@code call.cause.OTHER}.
 */
public record Cause(String name) {

    static final Cause NORMAL = new Cause("NORMAL_CLEARING");
    static final Cause CANCEL = new Cause("ORIGINATOR_CANCEL");
    static final Cause REJECTED = new Cause("CALL_REJECTED");
    static final Cause BUSY = new Cause("USER_BUSY");
    static final Cause NO_ANSWER = new Cause("NO_ANSWER");
    static final Cause INCOMPATIBLE = new Cause("INCOMPATIBLE_DESTINATION");

    /** He ended it himself. */
    static final Cause HUNG_UP = new Cause("HUNG_UP");

    /** No page came back for it. */
    static final Cause PAGE_LOST = new Cause("PAGE_LOST");

    /** The switch does not know it any more: it was restarted, or was not heard of for too long. */
    static final Cause SWITCH_LOST = new Cause("SWITCH_LOST");

    /** The page did not find its media again. */
    static final Cause MEDIA_LOST = new Cause("MEDIA_LOST");

    /** The switch gave his session to another connection, and with it his calls. */
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
            "PAGE_LOST",
            "ORIGINATOR_CANCEL",
            "BLIND_TRANSFER",
            "ATTENDED_TRANSFER");

    static Cause of(JsonObject params) {
        String name = JsonFields.text(params, "cause", "");
        return NAME.matcher(name).matches() ? new Cause(name) : UNTOLD;
    }

    boolean isWorthAnotherCall() {
        return !LASTING.contains(name);
    }
}
