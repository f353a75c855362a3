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
 * A connection of its own for a call that stands beside another. When a call leaves a conference the switch takes the conference's
 * channels away from the session that it belonged to, also where another call of that session is still in it ({@code docs/protocol.md}
 * §4.4, §14): on a line of its own it takes nothing from the moderator's link. It is made for one call, never made again, and gone with
 * it.
 */
final class SideLine implements Line, VertoListener {

    private final BiConsumer<SideLine, ServerRequest> heard;
    private final Consumer<SideLine> lost;
    private final CompletableFuture<VertoConnection> up = new CompletableFuture<>();
    private VertoConnection connection;

    /**
     * @param heard what the switch says on this line
     * @param lost the line is gone, or never came up
     */
    SideLine(BiConsumer<SideLine, ServerRequest> heard, Consumer<SideLine> lost) {
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
                    new VertoException(new VertoFailure.NotConnected("no line of its own for the call")));
            lost.accept(this);
        }
    }

    @Override
    public void event(VertoEvent event) {
        // What it is told of the conference the link is told too.
    }

    @Override
    public void request(ServerRequest request) {
        heard.accept(this, request);
    }
}
