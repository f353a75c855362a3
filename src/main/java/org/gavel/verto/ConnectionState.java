package org.gavel.verto;

import java.time.Instant;

/** The state of a connection to the switch. */
public sealed interface ConnectionState {

    /** {@return when this state began} */
    Instant since();

    /**
     * The connection is not started yet.
     *
     * @param since when this state began
     */
    record Idle(Instant since) implements ConnectionState {}

    /**
     * The first attempt is under way.
     *
     * @param since when this state began
     */
    record Connecting(Instant since) implements ConnectionState {}

    /**
     * The user is logged in.
     *
     * @param since when this state began
     * @param sessid the session id at the switch ({@code docs/protocol.md} §3.3)
     * @param user the login of the user
     */
    record LoggedIn(Instant since, String sessid, String user) implements ConnectionState {}

    /**
     * The connection was lost, and Gavel is reconnecting.
     *
     * @param since when the connection was lost, not when the latest attempt began
     * @param attempt the number of the next attempt, from 1
     * @param cause why the connection was lost or the latest attempt failed
     */
    record Reconnecting(Instant since, int attempt, VertoFailure cause) implements ConnectionState {}

    /**
     * The switch gave the session to another connection. There is no automatic reconnect.
     *
     * @param since when this state began
     */
    record TakenOver(Instant since) implements ConnectionState {}

    /**
     * The switch refused the login. There is no automatic reconnect.
     *
     * @param since when this state began
     * @param cause why the switch refused it
     */
    record Refused(Instant since, VertoFailure cause) implements ConnectionState {}

    /**
     * Gavel closed the connection for good.
     *
     * @param since when this state began
     */
    record Closed(Instant since) implements ConnectionState {}
}
