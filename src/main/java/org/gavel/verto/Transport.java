package org.gavel.verto;

import java.util.concurrent.CompletionStage;

/** Makes sockets to one switch. */
interface Transport {

    /**
     * Opens a socket; returns at once.
     *
     * @return the open socket, or a {@link VertoException} with {@link VertoFailure.Unreachable} or
     *     {@link VertoFailure.Untrusted}
     */
    CompletionStage<Wire> connect(WireListener listener);
}
