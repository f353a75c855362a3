package org.gavel.moderation.link;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gavel.json.JsonFields;
import org.gavel.verto.ServerRequest;
import org.gavel.verto.VertoEvent;

/**
 * Passes what comes over a link to its consumers, on the connection's thread: an event to the consumer of its channel,
 * a private event ({@code docs/protocol.md} §6.1) and a request of the switch to all consumers of these. Any thread may
 * add consumers.
 */
final class EventRoutes {

    private static final Logger LOG = System.getLogger(EventRoutes.class.getName());
    private static final String PRIVATE = "channelPvtData";

    private final Map<String, Consumer<VertoEvent>> byChannel = new ConcurrentHashMap<>();
    private final List<Consumer<VertoEvent>> privateEvents = new CopyOnWriteArrayList<>();
    private final List<Consumer<ServerRequest>> requests = new CopyOnWriteArrayList<>();

    /** Sets the consumer of a channel's events, in place of the one before. */
    void put(String channel, Consumer<VertoEvent> consumer) {
        byChannel.put(channel, consumer);
    }

    void remove(String channel) {
        byChannel.remove(channel);
    }

    void removeAll() {
        byChannel.clear();
    }

    void addPrivate(Consumer<VertoEvent> consumer) {
        privateEvents.add(consumer);
    }

    void addRequests(Consumer<ServerRequest> consumer) {
        requests.add(consumer);
    }

    void event(VertoEvent event) {
        if (PRIVATE.equals(JsonFields.text(event.params(), "eventType", ""))) {
            if (event.foreign()) {
                LOG.log(Level.WARNING, "a forged private event dropped");
                return;
            }
            privateEvents.forEach(consumer -> consumer.accept(event));
            return;
        }
        Consumer<VertoEvent> consumer = byChannel.get(event.channel());
        if (consumer != null) {
            consumer.accept(event);
        }
    }

    void request(ServerRequest request) {
        LOG.log(Level.DEBUG, "{0} from the switch", request.method());
        requests.forEach(consumer -> consumer.accept(request));
    }
}
