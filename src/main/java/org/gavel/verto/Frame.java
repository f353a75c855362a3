package org.gavel.verto;

import jakarta.json.JsonObject;
import java.util.OptionalLong;

/** A message of the switch, by its kind ({@code docs/protocol.md} §2.1). */
sealed interface Frame {

    /** The answer to a request. */
    sealed interface Answer extends Frame {

        /** The id of the request; empty where the answer has none or one that is no whole number. */
        OptionalLong id();
    }

    /** An answer with a {@code result}, which may still be a refusal ({@code docs/protocol.md} §2.4). */
    record Reply(OptionalLong id, JsonObject result) implements Answer {}

    /** An answer with an {@code error}. */
    record Failure(OptionalLong id, SwitchError error) implements Answer {}

    /** A {@code verto.event}. */
    record Event(VertoEvent event) implements Frame {}

    /** Any other request of the switch. */
    record ServerCall(ServerRequest request) implements Frame {}

    /** A message that is not used. */
    record Noise(Kind kind) implements Frame {

        /** Why it is not used. */
        enum Kind {
            /** Part of a speed test ({@code docs/protocol.md} §1.5). */
            SPEED_TEST,
            /** No JSON. */
            MALFORMED,
            /** JSON, but neither a method nor an answer. */
            UNKNOWN
        }
    }
}
