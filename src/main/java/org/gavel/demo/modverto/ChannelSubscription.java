package org.gavel.demo.modverto;

import java.util.concurrent.atomic.AtomicLong;

/** One socket's subscription to one channel or family, which counts the events it has got. */
final class ChannelSubscription {

    final Socket socket;
    final String channel;
    private final AtomicLong serial = new AtomicLong();

    ChannelSubscription(Socket socket, String channel) {
        this.socket = socket;
        this.channel = channel;
    }

    long next() {
        return serial.getAndIncrement();
    }
}
