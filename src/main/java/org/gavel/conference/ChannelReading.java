package org.gavel.conference;

/**
 * The result of reading an event of a channel.
 *
 * @param <T> what the channel's events are read as
 */
public sealed interface ChannelReading<T> {

    /**
     * The event comes from the switch itself.
     *
     * @param <T> what the channel's events are read as
     * @param value the event's content; never {@code null}
     */
    record Genuine<T>(T value) implements ChannelReading<T> {}

    /**
     * A client broadcast the event in the switch's name ({@code docs/protocol.md} §14). Callers count and report it,
     * and ignore its content.
     *
     * @param <T> what the channel's events are read as
     */
    record Forged<T>() implements ChannelReading<T> {}

    /**
     * The event is of another channel or another conference, or of an unknown kind.
     *
     * @param <T> what the channel's events are read as
     */
    record Ignored<T>() implements ChannelReading<T> {}
}
