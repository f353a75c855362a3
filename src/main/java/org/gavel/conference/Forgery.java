package org.gavel.conference;

import jakarta.json.JsonObject;
import java.util.List;

/** Tells events of the switch apart from those that a client broadcast ({@code docs/protocol.md} §14). */
final class Forgery {

    private static final List<String> MARKS = List.of("userid", "fromDisplay", "localBroadcast");

    private Forgery() {}

    /** Whether the params of an event have a key that the switch sets only in clients' broadcasts. */
    static boolean isMarked(JsonObject params) {
        return MARKS.stream().anyMatch(params::containsKey);
    }
}
