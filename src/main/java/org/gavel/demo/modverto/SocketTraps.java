package org.gavel.demo.modverto;

/** What may be wrong with the switch as a whole while sockets are open. */
public interface SocketTraps {

    /** {@return whether connections stay open and nothing is read, answered or sent} */
    boolean frozen();

    /** {@return whether replies go out and events do not} */
    boolean starving();

    /**
     * {@return whether the answer to this method is an error without code and message}
     *
     * @param method the method
     */
    boolean answersWithoutCode(String method);

    /**
     * Hears each frame at the moment it is handed to a user's socket.
     *
     * @param uid the user, {@code user@domain}; {@code null} before the login
     * @param frame the frame's text
     */
    void sends(String uid, String frame);

    /**
     * Hears each frame that a user's socket brings, also one that is left unread.
     *
     * @param uid the user, {@code user@domain}; {@code null} before the login
     * @param frame the frame's text
     */
    void hears(String uid, String frame);

    /** {@return whether {@code bootObj} goes out as a subscription's event, as older switches send it} */
    boolean bootObjBySubscription();
}
