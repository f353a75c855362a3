package org.gavel.verto;

import java.util.concurrent.CompletionStage;

/** One open socket. */
interface Wire {

    /** Sends one text message; keeps the order of calls and never blocks. Completes when the message is on its way. */
    CompletionStage<Void> send(String text);

    /** Lets go of the socket, whether or not its peer still listens; never blocks. */
    void close();
}
