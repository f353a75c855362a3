package org.gavel.moderation.link;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.SubscribeResult;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;
import org.gavel.verto.VertoListener;

/** The connection of a moderator without a usable account at the switch. It never connects, and fails all requests. */
public final class NoConnection implements VertoConnection {

    private final VertoFailure why;
    private final VertoListener listener;
    private final Clock clock;
    private volatile ConnectionState state;

    /**
     * Makes a connection in the state {@code Refused}.
     *
     * @param why the failure of the state and of all requests
     * @param listener is told when the connection is closed
     * @param clock tells the time of day
     */
    public NoConnection(VertoFailure why, VertoListener listener, Clock clock) {
        this.why = why;
        this.listener = listener;
        this.clock = clock;
        this.state = new ConnectionState.Refused(clock.instant(), why);
    }

    @Override
    public void start() {
        // There is nothing to connect with.
    }

    @Override
    public ConnectionState state() {
        return state;
    }

    @Override
    public CompletionStage<SubscribeResult> subscribe(Collection<String> channels) {
        return refused();
    }

    @Override
    public CompletionStage<Void> unsubscribe(Collection<String> channels) {
        return refused();
    }

    @Override
    public CompletionStage<Void> broadcast(String channel, JsonObject data) {
        return refused();
    }

    @Override
    public CompletionStage<String> fsapi(String command, String argument) {
        return refused();
    }

    @Override
    public CompletionStage<JsonObject> request(String method, JsonObject params) {
        return refused();
    }

    @Override
    public void keepSession(boolean keep) {
        // There is no session.
    }

    @Override
    public void reopen() {
        // There is nothing to connect with.
    }

    @Override
    public void close() {
        state = new ConnectionState.Closed(clock.instant());
        listener.stateChanged(state);
    }

    private <T> CompletionStage<T> refused() {
        return CompletableFuture.failedStage(new VertoException(why));
    }
}
