package org.gavel.demo.modverto;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.IProtocol;
import org.java_websocket.server.WebSocketServer;

/**
 * The WebSocket listener. Like the real one it echoes any subprotocol, answers no PING, reads a PING's payload and a binary frame as text,
 * and closes with code 1000 for every reason ({@code docs/protocol.md} §1).
 */
public final class VertoServer extends WebSocketServer {

    private static final Logger LOGGER = System.getLogger(VertoServer.class.getName());
    private static final int DECODERS = 2;
    private static final int FRAME_LIMIT = 4 * 1024 * 1024;
    private static final int START_SECONDS = 10;
    private static final int STOP_MS = 2_000;

    private final VertoModule module;
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    /**
     * Makes a server that does not listen yet.
     *
     * @param address where it will listen
     * @param module hears the frames
     */
    public VertoServer(InetSocketAddress address, VertoModule module) {
        super(address, DECODERS, List.of(new Draft_6455(List.of(), List.of(new EchoedProtocol()), FRAME_LIMIT)));
        this.module = module;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(0);
    }

    /**
     * Listens, and returns when it does.
     *
     * @throws IOException when the address cannot be bound
     */
    public void open() throws IOException {
        start();
        try {
            started.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the demonstration switch cannot listen on " + getAddress(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting", e);
        }
    }

    /** Cuts all connections without a close frame, as a switch that goes down does, and stops listening. */
    public void shut() {
        getConnections().forEach(connection -> connection.closeConnection(1006, ""));
        try {
            stop(STOP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onStart() {
        started.complete(null);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        connection.setAttachment(module.open(connection, () -> onWriteDemand(connection)));
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        Socket socket = connection.getAttachment();
        if (socket == null) {
            return;
        }
        if (message.length() > VertoModule.LARGEST_FRAME / 3
                && message.getBytes(StandardCharsets.UTF_8).length > VertoModule.LARGEST_FRAME) {
            socket.close();
        } else {
            module.hear(socket, message);
        }
    }

    @Override
    public void onMessage(WebSocket connection, ByteBuffer message) {
        onMessage(connection, StandardCharsets.UTF_8.decode(message).toString());
    }

    @Override
    public void onWebsocketPing(WebSocket connection, Framedata frame) {
        readControl(connection, frame);
    }

    @Override
    public void onWebsocketPong(WebSocket connection, Framedata frame) {
        readControl(connection, frame);
    }

    private void readControl(WebSocket connection, Framedata frame) {
        ByteBuffer payload = frame.getPayloadData();
        if (payload.hasRemaining()) {
            onMessage(connection, payload);
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        Socket socket = connection.getAttachment();
        if (socket != null) {
            module.closed(socket);
        }
    }

    @Override
    public void onError(WebSocket connection, Exception e) {
        if (connection == null) {
            started.completeExceptionally(e);
            LOGGER.log(Level.WARNING, "the demonstration switch's listener failed", e);
        } else {
            LOGGER.log(Level.DEBUG, "a connection of the demonstration switch failed", e);
        }
    }

    /** Echoes the subprotocol that a client offers as one string, list and all ({@code docs/protocol.md} §1.2). */
    private static final class EchoedProtocol implements IProtocol {

        private String offered = "";

        @Override
        public boolean acceptProvidedProtocol(String inputProtocolHeader) {
            offered = inputProtocolHeader;
            return true;
        }

        @Override
        public String getProvidedProtocol() {
            return offered == null ? "" : offered;
        }

        @Override
        public IProtocol copyInstance() {
            return new EchoedProtocol();
        }

        @Override
        public String toString() {
            return getProvidedProtocol();
        }
    }
}
