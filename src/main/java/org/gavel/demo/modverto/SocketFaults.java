package org.gavel.demo.modverto;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.gavel.demo.core.CjsonText;

/** The faults of the switch towards sockets, which tests switch on and off. A restart of the switch keeps them. */
public final class SocketFaults {

    private final Set<String> withoutCode = ConcurrentHashMap.newKeySet();
    private volatile boolean frozen;
    private volatile boolean starving;
    private volatile boolean bootObjBySubscription;
    private volatile BiConsumer<String, String> watcher = (uid, frame) -> {};
    private volatile BiConsumer<String, String> listener = (uid, frame) -> {};

    /**
     * Keeps connections open and reads, answers and sends nothing any more, or does so again.
     *
     * @param on whether it is frozen
     */
    public void freeze(boolean on) {
        frozen = on;
    }

    /**
     * Lets replies go out and events not, or both again.
     *
     * @param on whether events are kept back
     */
    public void starve(boolean on) {
        starving = on;
    }

    /**
     * Sends {@code bootObj} as a subscription's event, as older switches do, or as newer ones do.
     *
     * @param on whether as older ones do
     */
    public void sendBootObjBySubscription(boolean on) {
        bootObjBySubscription = on;
    }

    /**
     * Answers a method by an error without code and message, or as usual.
     *
     * @param method the method
     * @param on whether by such an error
     */
    public void answerWithoutCode(String method, boolean on) {
        if (on) {
            withoutCode.add(method);
        } else {
            withoutCode.remove(method);
        }
    }

    /**
     * Lets one watcher see each frame and whose it is, as it is handed to the socket.
     *
     * @param newWatcher takes the user, {@code null} before the login, and the frame
     */
    public void watch(BiConsumer<String, String> newWatcher) {
        watcher = newWatcher;
    }

    /**
     * Lets one listener see each frame that a socket brings and whose it is, as it arrives.
     *
     * @param newListener takes the user, {@code null} before the login, and the frame
     */
    public void listen(BiConsumer<String, String> newListener) {
        listener = newListener;
    }

    /** Tells the listener of a frame that a socket brings, also of one that is left unread. */
    void hears(String uid, String frame) {
        listener.accept(uid, frame);
    }

    /** Tells the watcher of a frame that is handed to a socket. */
    void sends(String uid, String frame) {
        watcher.accept(uid, frame);
    }

    /** {@return whether connections stay open and nothing is read, answered or sent} */
    boolean frozen() {
        return frozen;
    }

    /** {@return whether replies go out and events do not} */
    boolean starving() {
        return starving;
    }

    /** {@return whether the answer to a method is an error without code and message} */
    boolean answersWithoutCode(String method) {
        return withoutCode.contains(method);
    }

    /** {@return whether {@code bootObj} goes out as a subscription's event, as older switches send it} */
    boolean bootObjBySubscription() {
        return bootObjBySubscription;
    }

    /**
     * Sends frames of a speed test that nobody asked for, on every socket.
     *
     * @param module whose sockets
     */
    public static void noise(VertoModule module) {
        for (Socket socket : module.sockets()) {
            socket.reply("#SPU 10");
            socket.reply("#SPB" + ".".repeat(1020));
            socket.reply("#SPD 0");
        }
    }

    /**
     * Cuts the connections of a user without a close frame.
     *
     * @param module whose sockets
     * @param uid the user, {@code user@domain}
     */
    public static void drop(VertoModule module, String uid) {
        module.socketsOf(uid).forEach(Socket::drop);
    }

    /**
     * Ends a user's connections as if another socket had taken the session over.
     *
     * @param module whose sockets
     * @param uid the user, {@code user@domain}
     */
    public static void punt(VertoModule module, String uid) {
        module.puntAll(module.socketsOf(uid));
    }

    /**
     * Lets a user's login end now; the next {@link VertoModule#watch} closes the sockets.
     *
     * @param module whose sockets
     * @param uid the user, {@code user@domain}
     */
    public static void expire(VertoModule module, String uid) {
        module.socketsOf(uid).forEach(socket -> socket.expireAt(0));
    }

    /**
     * Takes the user away from their connections, which stay open.
     *
     * @param module whose sockets
     * @param uid the user, {@code user@domain}
     */
    public static void forgetLogin(VertoModule module, String uid) {
        module.socketsOf(uid).forEach(Socket::forgetUser);
    }

    /**
     * Changes the permission of a user's live sockets for a channel or family of channels.
     *
     * @param module whose sockets
     * @param uid the user, {@code user@domain}
     * @param channel a channel's name, or its part before the dot
     * @param permitted whether it is permitted from then on
     */
    public static void permit(VertoModule module, String uid, String channel, boolean permitted) {
        for (Socket socket : module.socketsOf(uid)) {
            if (permitted) {
                socket.permissions.permitChannel(channel);
            } else {
                socket.permissions.refuseChannel(channel);
            }
        }
    }

    /**
     * Sends a request of the server to a user.
     *
     * @param module whose sockets
     * @param uid the user, {@code user@domain}
     * @param method the method
     * @param params a JSON object as text
     */
    public static void request(VertoModule module, String uid, String method, String params) {
        CjsonText.read(params);
        module.socketsOf(uid).forEach(socket -> module.delivery().request(socket, method, params));
    }

    /**
     * Lets the ids of the server's requests go on from here, so that they meet those of clients.
     *
     * @param module whose requests
     * @param id the id of the next request
     */
    public static void continueIdsAt(VertoModule module, long id) {
        module.delivery().continueIdsAt(id);
    }
}
