package org.gavel.verto;

/** Hears what comes over a socket, in the order of arrival. While it does not return the socket is not read. */
interface WireListener {

    void text(String text);

    /** Something came that is no message. */
    void unreadable(String why);

    /**
     * The socket is gone.
     *
     * @param how for logs; the code of a close carries no meaning ({@code docs/protocol.md} §1.7)
     */
    void closed(String how);
}
