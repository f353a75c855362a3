package org.gavel.demo.modverto;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.gavel.demo.Directory;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.CjsonText;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.core.Subscriptions;
import org.gavel.demo.modconference.Seat;
import org.gavel.json.JsonFields;
import org.java_websocket.WebSocket;

/**
 * The module behind the sockets: it hears frames, answers them, and carries events from the bus to whoever gets them.
 * Ids of its own requests come from one counter for all sockets, and overlap those of clients.
 */
public final class VertoModule {

    /** The largest frame that may come in, in bytes; a larger one closes the socket ({@code docs/protocol.md} §1.3). */
    public static final int LARGEST_FRAME = 999_999;

    /** How long a client may be silent before it is pinged, in milliseconds. */
    public static final long IDLE_MS = 30_000;

    private static final int LONGEST_SESSID = 256;

    private final SubscriptionIndex index = new SubscriptionIndex();
    private final VertoSessions sessions = new VertoSessions();
    private final AtomicLong ids = new AtomicLong();
    private final ScheduledExecutorService timer;
    private final SocketTraps traps;
    private final Clock clock;
    private final int quietMs;
    private final Grants grants = new Grants();
    private final SwitchCalls calls = new SwitchCalls();
    private Logins logins;
    private JsonRpc rpc;
    private CallHouse house;
    private Reattachment reattachment;

    /**
     * Makes a module without methods.
     *
     * @param timer runs what is due later; stays the caller's to end
     * @param traps what is wrong with the switch
     * @param clock tells the switch's time
     * @param quietMs how long a socket must be silent before its events go out
     */
    public VertoModule(ScheduledExecutorService timer, SocketTraps traps, Clock clock, int quietMs) {
        this.timer = timer;
        this.traps = traps;
        this.clock = clock;
        this.quietMs = quietMs;
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
     * @param callHouse what calls need
     */
    public void serve(
            Directory directory,
            String password,
            String domain,
            UnaryOperator<String> conference,
            CallHouse callHouse) {
        house = callHouse;
        logins = new Logins(directory, password, domain, house.events(), clock);
        rpc = new JsonRpc(logins, this::admit, traps);
        new ChannelMethods(index, house.bus(), this::permits).addTo(rpc.methods());
        new ApiMethods(conference, house.events()).addTo(rpc.methods());
        Clients clients = new SocketClients();
        CallFlow flow = new CallFlow(house, calls, clients, new Dialplan(directory, house.rooms()), grants);
        reattachment = new Reattachment(house, calls, flow, grants);
        new CallMethods(house, calls, flow, reattachment).addTo(rpc.methods());
        house.media().hearBy(new CallEar(house, calls, flow));
    }

    /** @param writeDemand asks the library once more to write what it has for this connection */
    Socket open(WebSocket connection, Runnable writeDemand) {
        Socket socket = new Socket(connection, writeDemand, timer, traps, quietMs);
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

    /** A text frame, or what passes for one, has come in. */
    void hear(Socket socket, String frame) {
        traps.hears(socket.uid(), frame);
        if (traps.frozen()) {
            return;
        }
        socket.heard();
        if (frame.startsWith("#")) {
            speedTest(socket, frame);
        } else {
            rpc.answer(socket, frame).ifPresent(socket::reply);
        }
    }

    /** The rule of {@code docs/protocol.md} §4.4: by the directory, by a call that is in the room, or as the channel of an own call. */
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

    private Optional<Answer> admit(Socket socket, JsonObject params) {
        String wanted = JsonFields.text(params, "sessid", "");
        String sessid = wanted.isEmpty() || wanted.length() > LONGEST_SESSID
                ? UUID.randomUUID().toString()
                : wanted;
        VertoSessions.Claim claim = sessions.claim(sessid, socket);
        if (claim instanceof VertoSessions.Claim.InUse) {
            socket.forgetUser();
            Future<?> unused = timer.schedule(socket::close, quietMs, TimeUnit.MILLISECONDS);
            return Optional.of(Answer.error(-32001, "Session in use"));
        }
        if (claim instanceof VertoSessions.Claim.TakenFrom from) {
            punt(from.old());
        }
        socket.bind(sessid);
        ready(socket);
        logins.announce(socket);
        return Optional.empty();
    }

    private void ready(Socket socket) {
        reattachment.offer(socket).thenAccept(ids -> {
            String list = String.join(",", ids.stream().map(CjsonText::quote).toList());
            String params = "{\"reattached_sessions\":[" + list + "]}";
            if (ids.isEmpty()) {
                request(socket, "verto.clientReady", params);
            } else {
                house.bus().post(() -> request(socket, "verto.clientReady", params));
            }
        });
    }

    private void punt(Socket old) {
        old.sessid().ifPresent(reattachment::detach);
        index.removeAll(old);
        old.reply(frame("verto.punt", "{}"));
        old.close();
    }

    /** Shows the media end how it looks in the rooms in which calls are; to be called several times a second. */
    public void showRooms() {
        calls.all().stream()
                .flatMap(call -> call.seat().stream())
                .map(Seat::room)
                .distinct()
                .forEach(room -> house.conferences().scene(room).ifPresent(house.media()::show));
    }

    /** Takes away the media of all calls, as the end of the switch does. */
    public void releaseCalls() {
        calls.all().forEach(call -> {
            call.end();
            call.time(null);
            house.media().release(call.id);
        });
    }

    /** The calls' way to the sockets. */
    private final class SocketClients implements Clients {

        @Override
        public void tell(String sessid, String method, String params) {
            sessions.find(sessid).ifPresent(socket -> request(socket, method, params));
        }

        @Override
        public List<Socket> ofUser(String uid) {
            return sessions.ofUser(uid);
        }
    }

    /** Queues a request of the server's own. */
    void request(Socket socket, String method, String params) {
        socket.queue(frame(method, params));
    }

    private String frame(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + ids.incrementAndGet() + ",\"method\":\"" + method + "\",\"params\":"
                + params + "}";
    }

    /**
     * Carries an event to those who get it ({@code docs/protocol.md} §4.5).
     *
     * @param event the event; one for a session goes only there
     */
    public void deliver(ChannelEvent event) {
        boolean oldStyle = traps.bootObjBySubscription() && event.channel().startsWith("conference-liveArray");
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
        Collection<ChannelSubscription> subscriptions = index.of(name);
        for (ChannelSubscription subscription : subscriptions) {
            if (event.sessid().isEmpty() || event.sessid().equals(subscription.socket.sessid())) {
                String tail = ",\"eventSerno\":" + subscription.next() + ",\"subscribedChannel\":"
                        + CjsonText.quote(name) + "}";
                request(subscription.socket, "verto.event", "{" + event.fields() + tail);
            }
        }
    }

    /**
     * Pings those idle for so long and closes those whose login has ended; to be called about every second.
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
                request(socket, "verto.ping", "{\"serno\":" + now + expires + "}");
            }
        }
    }

    /** The sockets of a user, for those who disturb them. */
    List<Socket> socketsOf(String uid) {
        return sessions.ofUser(uid);
    }

    Collection<Socket> sockets() {
        return sessions.all();
    }

    /** Lets the ids of the server's requests go on from here. */
    void continueIdsAt(long id) {
        ids.set(id - 1);
    }

    void puntAll(List<Socket> sockets) {
        sockets.forEach(this::punt);
    }
}
