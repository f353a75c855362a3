package org.gavel.conference;

import java.util.function.Predicate;

/** What a command leaves in the LiveArray, which is the authority on its outcome ({@code docs/protocol.md} §8.2). */
public sealed interface Effect {

    /** The member's next row shows it; the {@code modify} comes before the response. */
    record Shown(Predicate<Member> by) implements Effect {}

    /** The member's row goes; the {@code del} comes after the response. */
    record Gone() implements Effect {}

    /** Nothing: the response alone tells. */
    record Unseen() implements Effect {}
}
