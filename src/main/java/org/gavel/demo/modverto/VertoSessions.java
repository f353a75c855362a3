package org.gavel.demo.modverto;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All sockets, and which of them has which session: a session has one socket at most ({@code docs/protocol.md} §3.3). */
final class VertoSessions {

    /** The result of an attempt to take a session. */
    sealed interface Claim {
        /** The socket has the session. */
        record Taken() implements Claim {}

        /** The socket has the session, and the one that had it must be closed. */
        record TakenFrom(Socket old) implements Claim {}

        /** A socket of another user has the session. */
        record InUse() implements Claim {}
    }

    private final Map<Socket, Boolean> sockets = new ConcurrentHashMap<>();
    private final Map<String, Socket> bySessid = new ConcurrentHashMap<>();

    void add(Socket socket) {
        sockets.put(socket, true);
    }

    void remove(Socket socket) {
        sockets.remove(socket);
        socket.sessid().ifPresent(sessid -> bySessid.remove(sessid, socket));
    }

    synchronized Claim claim(String sessid, Socket socket) {
        Socket holder = bySessid.get(sessid);
        if (holder == null || holder == socket) {
            bySessid.put(sessid, socket);
            return new Claim.Taken();
        }
        if (!holder.uid().equals(socket.uid())) {
            return new Claim.InUse();
        }
        bySessid.put(sessid, socket);
        return new Claim.TakenFrom(holder);
    }

    Optional<Socket> find(String sessid) {
        return Optional.ofNullable(bySessid.get(sessid));
    }

    Collection<Socket> all() {
        return List.copyOf(sockets.keySet());
    }

    List<Socket> ofUser(String uid) {
        return all().stream().filter(socket -> uid.equals(socket.uid())).toList();
    }
}
