package org.gavel.verto;

/**
 * Takes what comes over a connection. Called by one thread at a time, in the order of arrival. Must not block, because
 * the next messages wait for it.
 */
public interface VertoListener {

    /**
     * Is called when the connection has changed its state. With each {@link ConnectionState.LoggedIn} there are no
     * subscriptions.
     *
     * @param state the new state; never {@code null}
     */
    void stateChanged(ConnectionState state);

    /**
     * Takes an event.
     *
     * @param event the event as it came; hostile text
     */
    void event(VertoEvent event);

    /**
     * Takes another request of the switch. The connection itself handles {@code verto.ping} and {@code verto.punt}.
     *
     * @param request the request as it came; hostile text
     */
    void request(ServerRequest request);
}
