package org.gavel.livearray;

/** How far a mirror agrees with the switch. */
public sealed interface MirrorState {

    /** {@return when this state began, in epoch milliseconds} */
    long since();

    /**
     * No bootstrap has been answered yet.
     *
     * @param since when it began, in epoch milliseconds
     */
    record Opening(long since) implements MirrorState {}

    /**
     * The rows equal those of the switch.
     *
     * @param since when it began, in epoch milliseconds
     */
    record Live(long since) implements MirrorState {}

    /**
     * Something was missed. The rows are older ones until the next boot.
     *
     * @param since when it began, in epoch milliseconds
     */
    record Resyncing(long since) implements MirrorState {}

    /**
     * The array does not exist: the conference does not run, has no LiveArray, or has another name
     * ({@code docs/protocol.md} §6.4). The conference ended at {@link #since} only if the state before was
     * {@link Live}.
     *
     * @param since when it began, in epoch milliseconds
     */
    record Idle(long since) implements MirrorState {}
}
