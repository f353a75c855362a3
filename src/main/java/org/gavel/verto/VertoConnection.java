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

    ConnectionState state();

    /** Whether requests can be sent at this moment. */
    default boolean isLoggedIn() {
        return state() instanceof ConnectionState.LoggedIn;
    }

    /** Subscribes channels ({@code docs/protocol.md} §4.1). That all are refused is no failure but an answer. */
    CompletionStage<SubscribeResult> subscribe(Collection<String> channels);

    /** Ends subscriptions; channels that were not subscribed count as ended ({@code docs/protocol.md} §4.2). */
    CompletionStage<Void> unsubscribe(Collection<String> channels);

    /**
     * Sends {@code data} to a channel ({@code docs/protocol.md} §4.3). Completes when the switch has accepted it for its
     * queue, which says nothing about what comes of it; a refusal inside a success is a {@link VertoFailure.NotPermitted}.
     */
    CompletionStage<Void> broadcast(String channel, JsonObject data);

    /**
     * Runs an API command and completes with its text ({@code docs/protocol.md} §8.4). Tries {@code fsapi} and, where only
     * that is permitted, {@code jsapi}.
     */
    CompletionStage<String> fsapi(String command, String argument);

    /** Any other request; completes with {@code result}. */
    CompletionStage<JsonObject> request(String method, JsonObject params);

    /**
     * Whether the switch is to know the next connection as the same session as this one. Only so it offers calls again that this
     * session had ({@code docs/protocol.md} §5.4); without calls a new session is cleaner (§3.3).
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
