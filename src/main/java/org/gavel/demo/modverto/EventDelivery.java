package org.gavel.demo.modverto;

import java.util.concurrent.atomic.AtomicLong;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.CjsonText;
import org.gavel.demo.core.EventBus;

/**
 * Carries events and other requests of the switch to the sockets ({@code docs/protocol.md} §2.1, §4.5). Their ids come from one counter
 * for all sockets, so they overlap those of clients.
 */
final class EventDelivery {

    private final SubscriptionIndex index;
    private final VertoSessions sessions;
    private final SocketFaults faults;
    private final AtomicLong ids = new AtomicLong();

    EventDelivery(SubscriptionIndex index, VertoSessions sessions, SocketFaults faults) {
        this.index = index;
        this.sessions = sessions;
        this.faults = faults;
    }

    /**
     * Queues a request of the switch.
     *
     * @param socket where it goes
     * @param method the method
     * @param params a JSON object as text
     */
    void request(Socket socket, String method, String params) {
        socket.queue(frame(method, params));
    }

    /** {@return a request of the switch as JSON text, with the next id} */
    String frame(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + ids.incrementAndGet() + ",\"method\":\"" + method + "\",\"params\":"
                + params + "}";
    }

    /** @param id the id of the next request */
    void continueIdsAt(long id) {
        ids.set(id - 1);
    }

    /**
     * Carries an event to the session it is directed to, or to all subscribers of its channel and of the channel's family.
     *
     * @param event the event
     */
    void deliver(ChannelEvent event) {
        boolean oldStyle = faults.bootObjBySubscription() && event.channel().startsWith("conference-liveArray");
        if (event.sessid().isPresent() && !oldStyle) {
            sessions.find(event.sessid().get())
                    .ifPresent(socket -> request(socket, "verto.event", "{" + event.fields() + "}"));
            return;
        }
        toSubscribers(event, event.channel());
        String family = EventBus.family(event.channel());
        if (!family.equals(event.channel())) {
            toSubscribers(event, family);
        }
    }

    private void toSubscribers(ChannelEvent event, String name) {
        for (SubscriptionIndex.Subscription subscription : index.of(name)) {
            if (event.sessid().isEmpty() || event.sessid().equals(subscription.socket.sessid())) {
                String tail = ",\"eventSerno\":" + subscription.next() + ",\"subscribedChannel\":"
                        + CjsonText.quote(name) + "}";
                request(subscription.socket, "verto.event", "{" + event.fields() + tail);
            }
        }
    }
}
