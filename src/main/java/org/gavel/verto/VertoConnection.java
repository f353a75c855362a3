package org.gavel.verto;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.concurrent.CompletionStage;

/**
 * A user's connection to the switch, which reconnects when it is lost. Every returned stage completes with a value, or
 * exceptionally with a {@link VertoException}, at the latest after the request's timeout.
 */
public interface VertoConnection extends AutoCloseable {

    /** Begins to connect. Does not block. */
    void start();

    /** {@return the state of the connection at this moment} */
    ConnectionState state();

    /** {@return whether requests can be sent at this moment} */
    default boolean isLoggedIn() {
        return state() instanceof ConnectionState.LoggedIn;
    }

    /**
     * Subscribes channels ({@code docs/protocol.md} §4.1). The stage completes normally also when the switch refuses
     * all of them.
     *
     * @param channels the names of channels, such as {@code conference-liveArray.3000-seven.local@seven.local}
     * @return completes with the granted and the refused channels
     */
    CompletionStage<SubscribeResult> subscribe(Collection<String> channels);

    /**
     * Ends subscriptions; channels that were not subscribed count as ended ({@code docs/protocol.md} §4.2).
     *
     * @param channels the names of channels
     * @return completes when the switch has ended them
     */
    CompletionStage<Void> unsubscribe(Collection<String> channels);

    /**
     * Sends data to a channel ({@code docs/protocol.md} §4.3).
     *
     * @param channel the channel's name
     * @param data the data for the switch, or for the subscribers of the channel
     * @return completes with {@code null} when the switch has queued the data, which says nothing about the outcome;
     *     fails with a {@link VertoFailure.NotPermitted} when the switch refuses, also when the refusal is inside a
     *     successful answer
     */
    CompletionStage<Void> broadcast(String channel, JsonObject data);

    /**
     * Runs an API command ({@code docs/protocol.md} §8.4), with {@code fsapi} or, where only that is permitted, with
     * {@code jsapi}.
     *
     * @param command the command's name, such as {@code conference}
     * @param argument the rest of the line after the name; may be empty
     * @return completes with the text of the answer, which may be empty and may tell an error
     */
    CompletionStage<String> fsapi(String command, String argument);

    /**
     * Sends any other request.
     *
     * @param method such as {@code verto.info}
     * @param params the method's parameters, without {@code sessid}
     * @return completes with the {@code result}
     */
    CompletionStage<JsonObject> request(String method, JsonObject params);

    /**
     * Sets whether the next connection uses the same session id. Only then does the switch offer the session's calls
     * again ({@code docs/protocol.md} §5.4). Without calls a new session id is safer (§3.3).
     *
     * @param keep true to use the same session id
     */
    void keepSession(boolean keep);

    /**
     * Closes the socket and logs in again at once. With {@link #keepSession} the switch then offers all calls of the
     * session again. Does nothing unless the user is logged in, because otherwise a new connection is being made
     * anyway.
     */
    void reopen();

    /** Closes the connection for good. */
    @Override
    void close();
}
