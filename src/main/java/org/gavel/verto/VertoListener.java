package org.gavel.verto;

/**
 * Takes what comes over a connection. One thread at a time calls it, in the order of arrival. Its methods must not
 * block, because the next messages wait for them.
 */
public interface VertoListener {

    /**
     * Takes a change of the connection's state. After each {@link ConnectionState.LoggedIn} the connection has no
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
