package org.gavel.conference;

/** What an event that came over a channel turned out to be. */
public sealed interface ChannelReading<T> {

    /** The switch itself said this. */
    record Genuine<T>(T value) implements ChannelReading<T> {}

    /** A client broadcast it in the switch's name: it must change nothing, be counted and be reported. */
    record Forged<T>() implements ChannelReading<T> {}

    /** Not for us: another channel, another name, or nothing that we know. */
    record Ignored<T>() implements ChannelReading<T> {}
}
