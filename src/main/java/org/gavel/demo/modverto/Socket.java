package org.gavel.demo.modverto;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.demo.DirectoryUser;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/**
 * One connection. A request with credentials gives it a user, a session and permissions. Replies are written at once. Events wait in a
 * queue until nothing has come in for one poll of 50 ms, so replies overtake events, and a client that never pauses gets no events
 * ({@code docs/protocol.md} §1.6).
 */
final class Socket {

    private static final int FRAMES_AT_ONCE = 2_000;
    private static final long RETRY_MS = 10;
    /** The connection of a client that has not read so many replies is cut. */
    private static final int MOST_UNREAD = 10_000;

    final Permissions permissions = new Permissions();
    final SpeedTest speedTest = new SpeedTest();
    final AtomicInteger subscriptions = new AtomicInteger();
    private final WebSocket connection;
    private final ScheduledExecutorService timer;
    private final SocketFaults faults;
    private final int quietMs;
    private final WriteWatch writing;
    private final OutboundQueue queue = new OutboundQueue();
    private final AtomicInteger unread = new AtomicInteger();
    private final AtomicBoolean flushDue = new AtomicBoolean();
    private volatile long lastInbound = System.nanoTime();
    private volatile long lastPing = lastInbound;
    private volatile String uid;
    private volatile DirectoryUser user;
    private volatile String sessid;
    private volatile String shownName;
    private volatile OptionalLong expires = OptionalLong.empty();

    /** @param writeDemand asks the library once more to write what it has */
    Socket(
            WebSocket connection,
            Runnable writeDemand,
            ScheduledExecutorService timer,
            SocketFaults faults,
            int quietMs) {
        this.connection = connection;
        this.timer = timer;
        this.faults = faults;
        this.quietMs = quietMs;
        this.writing = new WriteWatch(() -> connection.isOpen() && connection.hasBufferedData(), writeDemand, timer);
    }

    /** Notes that a frame has come in. */
    void heard() {
        lastInbound = System.nanoTime();
        lastPing = lastInbound;
    }

    /** Writes a reply at once, unless the switch is frozen. */
    void reply(String frame) {
        if (faults.frozen()) {
            return;
        }
        if (!connection.hasBufferedData()) {
            unread.set(0);
        } else if (unread.incrementAndGet() > MOST_UNREAD) {
            drop();
            return;
        }
        send(List.of(frame));
    }

    /** Queues an event or a request of the server. */
    void queue(String frame) {
        switch (queue.add(frame)) {
            case QUEUED -> flushIn(untilPoll());
            case LOST -> {}
            case GIVE_UP -> drop();
        }
    }

    /** The time to the next poll of this socket, in milliseconds. */
    private long untilPoll() {
        return quietMs - silence() % quietMs;
    }

    private long silence() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastInbound);
    }

    private void flushIn(long milliseconds) {
        if (flushDue.compareAndSet(false, true)) {
            try {
                Future<?> unused = timer.schedule(this::flush, milliseconds, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                queue.clear();
            }
        }
    }

    /** Schedules the next flush only after this one has written, so that events go out in order. */
    private void flush() {
        long next = write();
        flushDue.set(false);
        if (!queue.isEmpty()) {
            flushIn(next);
        }
    }

    /** Writes what may be written now, and returns after how many milliseconds to try again. */
    private long write() {
        if (!connection.isOpen()) {
            queue.clear();
        } else if (silence() < quietMs || faults.starving() || faults.frozen()) {
            return Math.max(RETRY_MS, untilPoll());
        } else if (connection.hasBufferedData()) {
            return RETRY_MS;
        } else {
            send(queue.take(FRAMES_AT_ONCE));
        }
        return 0;
    }

    private void send(List<String> frames) {
        try {
            for (String frame : frames) {
                faults.sends(uid, frame);
                connection.send(frame);
            }
            writing.given();
        } catch (WebsocketNotConnectedException e) {
            queue.clear();
        }
    }

    /** Writes what waits and closes with code 1000, as the real switch always does ({@code docs/protocol.md} §1.7). */
    void close() {
        connection.close(1000);
    }

    /** Cuts the TCP connection without a close frame. */
    void drop() {
        connection.closeConnection(1006, "");
    }

    /** {@return whether nothing has come in for so long} Counting begins anew after each time that this was true. */
    boolean idleFor(long milliseconds) {
        long now = System.nanoTime();
        if (TimeUnit.NANOSECONDS.toMillis(now - lastPing) < milliseconds) {
            return false;
        }
        lastPing = now;
        return true;
    }

    void login(DirectoryUser directoryUser, String domain, OptionalLong loginExpires) {
        permissions.add(directoryUser);
        user = directoryUser;
        uid = directoryUser.id() + "@" + domain;
        expires = loginExpires;
    }

    /** Takes the user away again, so that the socket is no longer logged in. */
    void forgetUser() {
        user = null;
        uid = null;
    }

    void bind(String session) {
        sessid = session;
    }

    void expireAt(long epochSeconds) {
        expires = OptionalLong.of(epochSeconds);
    }

    boolean authenticated() {
        return user != null;
    }

    DirectoryUser user() {
        return user;
    }

    String uid() {
        return uid;
    }

    /** Keeps the caller name of the first call as the user's name, for users without one in the directory. */
    void showAs(String name) {
        if (shownName == null) {
            shownName = name;
        }
    }

    /** {@return the name to show with what the user sends to others; empty without one} */
    Optional<String> shownName() {
        return user.callerIdName().or(() -> Optional.ofNullable(shownName));
    }

    Optional<String> sessid() {
        return Optional.ofNullable(sessid);
    }

    OptionalLong expires() {
        return expires;
    }

    String address() {
        return connection.getRemoteSocketAddress() == null
                ? ""
                : connection.getRemoteSocketAddress().toString().replaceFirst("^/", "");
    }
}
