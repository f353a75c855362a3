package org.gavel.conference;

import jakarta.json.JsonObject;
import java.util.List;

/** Tells events of the switch from those that a client broadcast ({@code docs/protocol.md} §14). */
final class Forgery {

    private static final List<String> MARKS = List.of("userid", "fromDisplay", "localBroadcast");

    private Forgery() {}

    /** Whether params of a LiveArray, mod or info event carry a mark that the switch itself never sets there. */
    static boolean isMarked(JsonObject params) {
        return MARKS.stream().anyMatch(params::containsKey);
    }
}
