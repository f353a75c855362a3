package org.gavel.call;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.ServerRequest;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoEvent;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;
import org.gavel.verto.VertoListener;

/**
 * A connection of its own for a screen or a canvas. When a call leaves a conference the switch takes the conference's
 * channels away from the call's session, also where another call of that session is still in it
 * ({@code docs/protocol.md} §4.4, §14). With a connection of its own, the call does not take them from the moderator's
 * link. The connection is opened for one call, never reopened, and closed with it.
 */
final class SideConnection implements CallConnection, VertoListener {

    private final BiConsumer<SideConnection, ServerRequest> heard;
    private final Consumer<SideConnection> lost;
    private final CompletableFuture<VertoConnection> up = new CompletableFuture<>();
    private VertoConnection connection;

    /**
     * @param heard takes what the switch sends by itself over this connection
     * @param lost is called when the connection is lost or could not be opened
     */
    SideConnection(BiConsumer<SideConnection, ServerRequest> heard, Consumer<SideConnection> lost) {
        this.heard = heard;
        this.lost = lost;
    }

    void open(Function<VertoListener, VertoConnection> connect) {
        connection = connect.apply(this);
        connection.start();
    }

    @Override
    public CompletionStage<JsonObject> request(String method, JsonObject params) {
        return up.thenCompose(open -> open.request(method, params));
    }

    @Override
    public void release() {
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public void stateChanged(ConnectionState state) {
        if (state instanceof ConnectionState.LoggedIn) {
            up.complete(connection);
        } else if (!(state instanceof ConnectionState.Connecting || state instanceof ConnectionState.Idle)) {
            up.completeExceptionally(
                    new VertoException(new VertoFailure.NotConnected("no connection of its own for the call")));
            lost.accept(this);
        }
    }

    @Override
    public void event(VertoEvent event) {
        // The moderator's link gets the same events of the conference.
    }

    @Override
    public void request(ServerRequest request) {
        heard.accept(this, request);
    }
}
