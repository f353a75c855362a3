package org.gavel.conference;

/**
 * What an event that came over a channel turned out to be.
 *
 * @param <T> what the channel's events are read as
 */
public sealed interface ChannelReading<T> {

    /**
     * The switch itself said this.
     *
     * @param <T> what the channel's events are read as
     * @param value what it said; never {@code null}
     */
    record Genuine<T>(T value) implements ChannelReading<T> {}

    /**
     * A client broadcast it in the switch's name: it must change nothing, be counted and be reported.
     *
     * @param <T> what the channel's events are read as
     */
    record Forged<T>() implements ChannelReading<T> {}

    /**
     * Not for us: another channel, another name, or nothing that we know.
     *
     * @param <T> what the channel's events are read as
     */
    record Ignored<T>() implements ChannelReading<T> {}
}
