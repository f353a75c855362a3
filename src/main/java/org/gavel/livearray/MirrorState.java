package org.gavel.livearray;

/** How far a mirror may be believed. Each state tells since when, in epoch milliseconds. */
public sealed interface MirrorState {

    /** {@return when this state began, in epoch milliseconds} */
    long since();

    /**
     * No answer to a bootstrap yet: nothing is known.
     *
     * @param since when it began, in epoch milliseconds
     */
    record Opening(long since) implements MirrorState {}

    /**
     * The rows are those of the switch.
     *
     * @param since when it began, in epoch milliseconds
     */
    record Live(long since) implements MirrorState {}

    /**
     * Something was missed; the rows are those from before, until a bootstrap brings the truth.
     *
     * @param since when it began, in epoch milliseconds
     */
    record Resyncing(long since) implements MirrorState {}

    /**
     * The array does not exist: the conference is not running, has no LiveArray, or has another name
     * ({@code docs/protocol.md} §6.4). The conference ended at {@link #since} only if the state before was {@link Live}.
     *
     * @param since when it began, in epoch milliseconds
     */
    record Idle(long since) implements MirrorState {}
}
