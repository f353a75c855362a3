package org.gavel.demo.modverto;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.core.Subscriptions;

/** All subscriptions, by channel or family of channels. Names are case-sensitive ({@code docs/protocol.md} §4.1). Safe for several threads. */
final class SubscriptionIndex implements Subscriptions {

    /** One socket's subscription to one channel or family of channels. It counts the events it has got. */
    static final class Subscription {

        final Socket socket;
        private final AtomicLong serial = new AtomicLong();

        private Subscription(Socket socket) {
            this.socket = socket;
        }

        /** {@return the {@code eventSerno} of the next event, from 0} */
        long next() {
            return serial.getAndIncrement();
        }
    }

    private final Map<String, Map<Socket, Subscription>> byChannel = new ConcurrentHashMap<>();

    /** {@return whether a subscription was added; false when the socket has it already} */
    boolean add(Socket socket, String channel) {
        boolean[] added = {false};
        byChannel.compute(channel, (key, found) -> {
            Map<Socket, Subscription> sockets = found == null ? new ConcurrentHashMap<>() : found;
            added[0] = sockets.putIfAbsent(socket, new Subscription(socket)) == null;
            return sockets;
        });
        socket.subscriptions.addAndGet(added[0] ? 1 : 0);
        return added[0];
    }

    /** {@return whether a subscription was removed; false when the socket has none} */
    boolean remove(Socket socket, String channel) {
        boolean[] removed = {false};
        byChannel.computeIfPresent(channel, (key, sockets) -> {
            removed[0] = sockets.remove(socket) != null;
            return sockets.isEmpty() ? null : sockets;
        });
        socket.subscriptions.addAndGet(removed[0] ? -1 : 0);
        return removed[0];
    }

    void removeAll(Socket socket) {
        byChannel.keySet().forEach(channel -> remove(socket, channel));
    }

    Collection<Subscription> of(String channel) {
        Map<Socket, Subscription> sockets = byChannel.get(channel);
        return sockets == null ? List.of() : sockets.values();
    }

    @Override
    public boolean wanted(String channel) {
        return byChannel.containsKey(channel) || byChannel.containsKey(EventBus.family(channel));
    }
}
