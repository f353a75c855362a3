package org.gavel.demo.modverto;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.gavel.demo.Directory;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.Subscriptions;
import org.gavel.demo.modconference.Membership;
import org.java_websocket.WebSocket;

/**
 * The Verto module: takes the frames of all sockets, answers them, and carries events from the bus to the sockets that get them
 * ({@link EventDelivery}).
 */
public final class VertoModule {

    /** The largest frame that may come in, in bytes; a larger one closes the socket ({@code docs/protocol.md} §1.3). */
    public static final int LARGEST_FRAME = 999_999;

    /** How long a client may be silent before it is pinged, in milliseconds. */
    public static final long IDLE_MS = 30_000;

    private final SubscriptionIndex index = new SubscriptionIndex();
    private final VertoSessions sessions = new VertoSessions();
    private final ScheduledExecutorService timer;
    private final SocketFaults faults;
    private final Clock clock;
    private final int quietMs;
    private final Grants grants = new Grants();
    private final SwitchCalls calls = new SwitchCalls();
    private final EventDelivery delivery;
    private JsonRpc rpc;
    private SessionAdmission admission;
    private CallServices services;
    private Reattachment reattachment;

    /**
     * Makes a module without methods.
     *
     * @param timer runs what is due later; the caller ends it
     * @param faults what tests have switched on
     * @param clock tells the switch's time
     * @param quietMs how long a socket must be silent before its events go out
     */
    public VertoModule(ScheduledExecutorService timer, SocketFaults faults, Clock clock, int quietMs) {
        this.timer = timer;
        this.faults = faults;
        this.clock = clock;
        this.quietMs = quietMs;
        this.delivery = new EventDelivery(index, sessions, faults);
    }

    /** {@return what tells whether anybody would get an event} */
    public Subscriptions subscriptions() {
        return index;
    }

    /**
     * Puts the methods in place.
     *
     * @param directory the users
     * @param password the password of every user
     * @param domain the domain of users and rooms
     * @param conference the API command {@code conference}
     * @param callServices what calls need
     */
    public void serve(
            Directory directory,
            String password,
            String domain,
            UnaryOperator<String> conference,
            CallServices callServices) {
        services = callServices;
        Logins logins = new Logins(directory, password, domain, services.events(), clock);
        CallFlow.Clients clients = new SocketClients();
        CallFlow flow = new CallFlow(services, calls, clients, new Dialplan(directory, services.rooms()), grants);
        reattachment = new Reattachment(services, calls, flow, grants);
        admission =
                new SessionAdmission(sessions, index, delivery, reattachment, logins, services.bus(), this::closeLater);
        rpc = new JsonRpc(logins, admission, faults);
        new ChannelMethods(index, services.bus(), this::permits).addTo(rpc.methods());
        new ApiMethods(conference, services.events()).addTo(rpc.methods());
        new CallMethods(services, calls, flow, reattachment).addTo(rpc.methods());
        services.media().listen(new CallMediaListener(services, calls, flow));
    }

    private void closeLater(Socket socket) {
        Future<?> unused = timer.schedule(socket::close, quietMs, TimeUnit.MILLISECONDS);
    }

    /** @param writeDemand asks the library once more to write what it has for this connection */
    Socket open(WebSocket connection, Runnable writeDemand) {
        Socket socket = new Socket(connection, writeDemand, timer, faults, quietMs);
        sessions.add(socket);
        return socket;
    }

    void closed(Socket socket) {
        boolean current =
                socket.sessid().flatMap(sessions::find).filter(socket::equals).isPresent();
        sessions.remove(socket);
        index.removeAll(socket);
        if (current) {
            reattachment.detach(socket.sessid().orElseThrow());
        }
    }

    /** Takes a text frame of a client, or another frame that is read as text. */
    void hear(Socket socket, String frame) {
        faults.hears(socket.uid(), frame);
        if (faults.frozen()) {
            return;
        }
        socket.heard();
        if (frame.startsWith("#")) {
            speedTest(socket, frame);
        } else {
            rpc.answer(socket, frame).ifPresent(socket::reply);
        }
    }

    /** The rule of {@code docs/protocol.md} §4.4: the directory permits the channel, or a call in the room, or it is the user's own call. */
    private boolean permits(Socket socket, String channel) {
        return socket.permissions.channel(channel)
                || socket.sessid()
                        .filter(sessid -> grants.holds(sessid, channel))
                        .isPresent()
                || calls.find(channel, socket).isPresent();
    }

    private static void speedTest(Socket socket, String frame) {
        if (socket.authenticated()) {
            socket.speedTest.hear(frame).forEach(socket::reply);
        } else {
            socket.close();
        }
    }

    /** Tells the media end the state of all rooms in which calls are. To be called several times a second. */
    public void showRooms() {
        calls.all().stream()
                .flatMap(call -> call.membership().stream())
                .map(Membership::room)
                .distinct()
                .forEach(room -> services.conferences().scene(room).ifPresent(services.media()::show));
    }

    /** Ends all calls and releases their media, because the switch stops. */
    public void releaseCalls() {
        calls.all().forEach(call -> {
            call.end();
            call.time(null);
            services.media().release(call.id);
        });
    }

    /** The sockets, as calls use them. */
    private final class SocketClients implements CallFlow.Clients {

        @Override
        public void tell(String sessid, String method, String params) {
            sessions.find(sessid).ifPresent(socket -> delivery.request(socket, method, params));
        }

        @Override
        public List<Socket> ofUser(String uid) {
            return sessions.ofUser(uid);
        }
    }

    /**
     * Carries an event to the sockets that get it ({@code docs/protocol.md} §4.5).
     *
     * @param event the event
     */
    public void deliver(ChannelEvent event) {
        delivery.deliver(event);
    }

    /**
     * Pings idle sockets and closes those whose login has ended. To be called about every second.
     *
     * @param idleMs how long a socket must have been idle, in milliseconds
     */
    public void watch(long idleMs) {
        long now = clock.instant().getEpochSecond();
        for (Socket socket : sessions.all()) {
            if (socket.expires().isPresent() && socket.expires().getAsLong() <= now) {
                socket.close();
            } else if (socket.authenticated() && socket.idleFor(idleMs)) {
                String expires = socket.expires().isPresent()
                        ? ",\"auth-expires\":" + socket.expires().getAsLong()
                        : "";
                delivery.request(socket, "verto.ping", "{\"serno\":" + now + expires + "}");
            }
        }
    }

    /** {@return the sockets of a user, {@code user@domain}} */
    List<Socket> socketsOf(String uid) {
        return sessions.ofUser(uid);
    }

    Collection<Socket> sockets() {
        return sessions.all();
    }

    /** {@return what carries events and requests of the switch to the sockets} */
    EventDelivery delivery() {
        return delivery;
    }

    /** Ends sockets as if others had taken their sessions over. */
    void puntAll(List<Socket> sockets) {
        sockets.forEach(admission::punt);
    }
}
