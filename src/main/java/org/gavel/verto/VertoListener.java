package org.gavel.verto;

/**
 * Hears what comes over a connection. Called by one thread at a time, in the order of arrival; must not block, for it
 * holds up the reading of the socket.
 */
public interface VertoListener {

    /**
     * The connection changed its state. After each {@link ConnectionState.LoggedIn} no subscription exists any more.
     *
     * @param state the new state; never {@code null}
     */
    void stateChanged(ConnectionState state);

    /**
     * An event came.
     *
     * @param event the event as it came; hostile text
     */
    void event(VertoEvent event);

    /**
     * Something else came from the switch by itself. Pings and punts are dealt with by the connection.
     *
     * @param request the request as it came; hostile text
     */
    void request(ServerRequest request);
}
