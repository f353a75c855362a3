package org.gavel.verto;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.concurrent.CompletionStage;

/**
 * One connection of one user to the switch, made again whenever it is lost. Every stage returned completes: with a value,
 * or exceptionally with a {@link VertoException}, at the latest when the request's timeout has passed.
 */
public interface VertoConnection extends AutoCloseable {

    /** Begins to connect; returns at once. */
    void start();

    /** {@return where the connection stands at this moment} */
    ConnectionState state();

    /** {@return whether requests can be sent at this moment} */
    default boolean isLoggedIn() {
        return state() instanceof ConnectionState.LoggedIn;
    }

    /**
     * Subscribes channels ({@code docs/protocol.md} §4.1). That all are refused is no failure but an answer.
     *
     * @param channels the names of channels, such as {@code conference-liveArray.3000-seven.local@seven.local}
     * @return which channels are granted and which refused
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
     * Sends {@code data} to a channel ({@code docs/protocol.md} §4.3). Completes when the switch has accepted it for its
     * queue, which says nothing about what comes of it; a refusal inside a success is a {@link VertoFailure.NotPermitted}.
     *
     * @param channel the channel's name
     * @param data what the members of the channel, or the switch, are to receive
     * @return completes with {@code null}
     */
    CompletionStage<Void> broadcast(String channel, JsonObject data);

    /**
     * Runs an API command and completes with its text ({@code docs/protocol.md} §8.4). Tries {@code fsapi} and, where only
     * that is permitted, {@code jsapi}.
     *
     * @param command the command's name, such as {@code conference}
     * @param argument what follows the name on its line
     * @return the text of the answer, which may be empty and may tell an error
     */
    CompletionStage<String> fsapi(String command, String argument);

    /**
     * Sends any other request.
     *
     * @param method such as {@code verto.info}
     * @param params what the method takes
     * @return completes with {@code result}
     */
    CompletionStage<JsonObject> request(String method, JsonObject params);

    /**
     * Sets whether the switch is to know the next connection as the same session as this one. Only so it offers calls again that this
     * session had ({@code docs/protocol.md} §5.4); without calls a new session is cleaner (§3.3).
     *
     * @param keep whether the next connection keeps the session's identity
     */
    void keepSession(boolean keep);

    /**
     * Closes the socket and logs in anew at once, as {@link #keepSession} says: the switch then offers all calls of the session again.
     * Does nothing while not logged in, for then a new connection is being made anyway.
     */
    void reopen();

    /** Ends the connection for good. */
    @Override
    void close();
}
