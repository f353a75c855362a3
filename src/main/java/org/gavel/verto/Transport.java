package org.gavel.verto;

import java.util.concurrent.CompletionStage;

/** Makes sockets to one switch. */
interface Transport {

    /**
     * Opens a socket. Does not block.
     *
     * @return completes with the open socket, or with a {@link VertoException} of {@link VertoFailure.Unreachable} or
     *     {@link VertoFailure.Untrusted}
     */
    CompletionStage<Socket> connect(Listener listener);

    /** One open socket. */
    interface Socket {

        /**
         * Sends one text message, in the order of calls. Does not block. Completes when the message was written to the
         * socket.
         */
        CompletionStage<Void> send(String text);

        /** Closes the socket, whether or not its peer still answers. Does not block. */
        void close();
    }

    /** Takes what comes over a socket, in the order of arrival. The socket is not read until its methods return. */
    interface Listener {

        void text(String text);

        /** Is called for a frame that is no message, with the reason for the log. */
        void unreadable(String why);

        /**
         * Is called when the socket was closed.
         *
         * @param how the close code, for logs; it has no meaning ({@code docs/protocol.md} §1.7)
         */
        void closed(String how);
    }
}
