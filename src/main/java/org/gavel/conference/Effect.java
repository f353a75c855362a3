package org.gavel.conference;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a command leaves in the LiveArray, which is the authority on its outcome ({@code docs/protocol.md} §8.2). */
public sealed interface Effect {

    /**
     * The member's next row shows it. By the control channel the {@code modify} comes before the response; by the API the response
     * comes first, for it does not wait for the switch's queue.
     *
     * @param by whether a member's row shows it
     * @param as the member as his next row will show him
     */
    record Shown(Predicate<Member> by, UnaryOperator<Member> as) implements Effect {}

    /** The member's row goes; the {@code del} comes after the response. */
    record Gone() implements Effect {}

    /** Nothing: the response alone tells. */
    record Unseen() implements Effect {}
}
