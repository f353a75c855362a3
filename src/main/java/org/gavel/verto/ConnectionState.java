package org.gavel.verto;

import java.time.Instant;

/** Where a connection to the switch stands. */
public sealed interface ConnectionState {

    /** {@return when this state began} */
    Instant since();

    /**
     * Not yet asked to connect.
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
     * Logged in and alive.
     *
     * @param since when this state began
     * @param sessid the identity of this connection at the switch; new for every connection
     * @param user the user that the switch knows us as, where it can be told, otherwise the login
     */
    record LoggedIn(Instant since, String sessid, String user) implements ConnectionState {}

    /**
     * Lost, and being made again.
     *
     * @param since when it was lost, not when the latest attempt began
     * @param attempt counts from 1
     * @param cause why it was lost or why the latest attempt failed
     */
    record Reconnecting(Instant since, int attempt, VertoFailure cause) implements ConnectionState {}

    /**
     * The switch gave our session to another connection: nothing is tried again by itself.
     *
     * @param since when this state began
     */
    record TakenOver(Instant since) implements ConnectionState {}

    /**
     * The switch refused the login: nothing is tried again by itself.
     *
     * @param since when this state began
     * @param cause why the switch refused it
     */
    record Refused(Instant since, VertoFailure cause) implements ConnectionState {}

    /**
     * Closed by us.
     *
     * @param since when this state began
     */
    record Closed(Instant since) implements ConnectionState {}
}
