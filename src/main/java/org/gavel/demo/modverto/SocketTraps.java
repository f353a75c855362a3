package org.gavel.demo.modverto;

/** What may be wrong with the switch as a whole while sockets are open. */
public interface SocketTraps {

    /** Connections stay open, and nothing is read, answered or sent. */
    boolean frozen();

    /** Replies go out and events do not. */
    boolean starving();

    /** Whether the answer to this method is an error without code and message. */
    boolean answersWithoutCode(String method);

    /** Told of each frame at the moment it is handed to a user's socket; the user is null before the login. */
    void sends(String uid, String frame);

    /** Told of each frame that a user's socket brings, also of one that is left unread; the user is null before the login. */
    void hears(String uid, String frame);

    /** Whether {@code bootObj} goes out as a subscription's event, as older switches send it. */
    boolean bootObjBySubscription();
}
