package org.gavel.verto;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** One socket of Tyrus. Messages do not come through it, but through {@link TextFrames}. */
final class TyrusSocket extends Endpoint implements Transport.Socket {

    private static final Logger LOG = System.getLogger(TyrusSocket.class.getName());

    private final Transport.Listener listener;
    private final Executor executor;
    private volatile Session session;

    TyrusSocket(Transport.Listener listener, Executor executor) {
        this.listener = listener;
        this.executor = executor;
    }

    @Override
    public void onOpen(Session opened, EndpointConfig config) {
        session = opened;
    }

    @Override
    public void onClose(Session closed, CloseReason reason) {
        listener.closed("code " + reason.getCloseCode().getCode());
    }

    @Override
    public void onError(Session failed, Throwable thrown) {
        // The message is left out, because it may repeat what came.
        LOG.log(
                Level.DEBUG,
                "A socket to the switch failed: {0}",
                thrown.getClass().getName());
    }

    @Override
    public CompletionStage<Void> send(String text) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        try {
            session.getAsyncRemote().sendText(text, result -> settle(sent, result.isOK(), result.getException()));
        } catch (RuntimeException e) {
            sent.completeExceptionally(e);
        }
        return sent;
    }

    @Override
    public void close() {
        try {
            executor.execute(this::closeNow);
        } catch (RejectedExecutionException e) {
            closeNow();
        }
    }

    private void closeNow() {
        try {
            session.close();
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    Level.DEBUG,
                    "Closing a socket to the switch failed: {0}",
                    e.getClass().getName());
        }
    }

    private static void settle(CompletableFuture<Void> sent, boolean ok, Throwable thrown) {
        if (ok) {
            sent.complete(null);
        } else {
            sent.completeExceptionally(thrown);
        }
    }
}
