package org.gavel.demo.modverto;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.core.Subscriptions;

/** Who has subscribed to what. Names are case-sensitive here ({@code docs/protocol.md} §4.1). */
final class SubscriptionIndex implements Subscriptions {

    private final Map<String, Map<Socket, ChannelSubscription>> byChannel = new ConcurrentHashMap<>();

    /** Adds a subscription; false when the socket has it already. */
    boolean add(Socket socket, String channel) {
        boolean[] added = {false};
        byChannel.compute(channel, (key, found) -> {
            Map<Socket, ChannelSubscription> sockets = found == null ? new ConcurrentHashMap<>() : found;
            added[0] = sockets.putIfAbsent(socket, new ChannelSubscription(socket, channel)) == null;
            return sockets;
        });
        socket.subscriptions.addAndGet(added[0] ? 1 : 0);
        return added[0];
    }

    /** Removes a subscription; false when the socket has none. */
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

    Collection<ChannelSubscription> of(String channel) {
        Map<Socket, ChannelSubscription> sockets = byChannel.get(channel);
        return sockets == null ? List.of() : sockets.values();
    }

    @Override
    public boolean wanted(String channel) {
        return byChannel.containsKey(channel) || byChannel.containsKey(EventBus.family(channel));
    }
}
