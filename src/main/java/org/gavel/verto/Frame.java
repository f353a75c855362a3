package org.gavel.verto;

import jakarta.json.JsonObject;
import java.util.OptionalLong;

/** What the switch sent, told apart by {@code docs/protocol.md} §2.1. */
sealed interface Frame {

    /** The answer to a request. */
    sealed interface Answer extends Frame {

        /** The request's number; empty where the switch names none or one that cannot be ours. */
        OptionalLong id();
    }

    /** An answer with a {@code result}, which may still be a refusal. */
    record Reply(OptionalLong id, JsonObject result) implements Answer {}

    /** An answer with an {@code error}. */
    record Failure(OptionalLong id, SwitchError error) implements Answer {}

    /** A {@code verto.event}. */
    record Event(VertoEvent event) implements Frame {}

    /** Any other method of the switch. */
    record ServerCall(ServerRequest request) implements Frame {}

    /** Nothing of use. */
    record Noise(Kind kind) implements Frame {

        /** Why it is of no use. */
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
