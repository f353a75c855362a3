package org.gavel.demo.modverto;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.gavel.demo.core.CjsonText;

/** The switch's faults towards sockets, switched on and off from outside; kept over a restart. */
public final class SocketFaults implements SocketTraps {

    private final Set<String> withoutCode = ConcurrentHashMap.newKeySet();
    private volatile boolean frozen;
    private volatile boolean starving;
    private volatile boolean bootObjBySubscription;
    private volatile BiConsumer<String, String> watcher = (uid, frame) -> {};
    private volatile BiConsumer<String, String> listener = (uid, frame) -> {};

    public void freeze(boolean on) {
        frozen = on;
    }

    public void starve(boolean on) {
        starving = on;
    }

    public void sendBootObjBySubscription(boolean on) {
        bootObjBySubscription = on;
    }

    public void answerWithoutCode(String method, boolean on) {
        if (on) {
            withoutCode.add(method);
        } else {
            withoutCode.remove(method);
        }
    }

    /** Lets one watcher see each frame and whose it is, as it is handed to the socket. */
    public void watch(BiConsumer<String, String> newWatcher) {
        watcher = newWatcher;
    }

    /** Lets one listener see each frame that a socket brings and whose it is, as it arrives. */
    public void listen(BiConsumer<String, String> newListener) {
        listener = newListener;
    }

    @Override
    public void hears(String uid, String frame) {
        listener.accept(uid, frame);
    }

    @Override
    public void sends(String uid, String frame) {
        watcher.accept(uid, frame);
    }

    @Override
    public boolean frozen() {
        return frozen;
    }

    @Override
    public boolean starving() {
        return starving;
    }

    @Override
    public boolean answersWithoutCode(String method) {
        return withoutCode.contains(method);
    }

    @Override
    public boolean bootObjBySubscription() {
        return bootObjBySubscription;
    }

    /** Speed-test frames that nobody asked for, on every socket. */
    public static void noise(VertoModule module) {
        for (Socket socket : module.sockets()) {
            socket.reply("#SPU 10");
            socket.reply("#SPB" + ".".repeat(1020));
            socket.reply("#SPD 0");
        }
    }

    /** Cuts the connections of a user without a close frame. */
    public static void drop(VertoModule module, String uid) {
        module.socketsOf(uid).forEach(Socket::drop);
    }

    /** Throws a user out as if another socket had taken the session over. */
    public static void punt(VertoModule module, String uid) {
        module.puntAll(module.socketsOf(uid));
    }

    /** Lets a user's login end now; the next {@link VertoModule#watch} closes the sockets. */
    public static void expire(VertoModule module, String uid) {
        module.socketsOf(uid).forEach(socket -> socket.expireAt(0));
    }

    /** Takes the user away from his connections, which stay open. */
    public static void forgetLogin(VertoModule module, String uid) {
        module.socketsOf(uid).forEach(Socket::forgetUser);
    }

    /** Changes the permission of a user's live sockets for a channel or family of channels. */
    public static void permit(VertoModule module, String uid, String channel, boolean permitted) {
        for (Socket socket : module.socketsOf(uid)) {
            if (permitted) {
                socket.permissions.permitChannel(channel);
            } else {
                socket.permissions.refuseChannel(channel);
            }
        }
    }

    /** Sends a request of the server to a user; {@code params} is a JSON object as text. */
    public static void request(VertoModule module, String uid, String method, String params) {
        CjsonText.read(params);
        module.socketsOf(uid).forEach(socket -> module.request(socket, method, params));
    }

    /** Lets the ids of the server's requests go on from here, so that they meet those of clients. */
    public static void continueIdsAt(VertoModule module, long id) {
        module.continueIdsAt(id);
    }
}
