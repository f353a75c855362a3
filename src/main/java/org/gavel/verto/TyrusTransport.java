package org.gavel.verto;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.client.SslEngineConfigurator;

/**
 * Opens sockets with Tyrus. The WebSocket client of the server's own container does not support TLS 1.3, does not check
 * host names and refuses long messages, so Tyrus is used directly.
 */
final class TyrusTransport implements Transport {

    /**
     * The limit in bytes for one in characters. Frames between the two are dropped after they were read, longer ones
     * while they come.
     */
    private static final int SLACK = 2;

    private static final Duration PROBE = Duration.ofSeconds(3);

    private final VertoSettings settings;
    private final Executor executor;
    private volatile ClientManager client;

    TyrusTransport(VertoSettings settings, Executor executor) {
        this.settings = settings;
        this.executor = executor;
    }

    @Override
    public CompletionStage<Transport.Socket> connect(Transport.Listener listener) {
        try {
            return CompletableFuture.supplyAsync(() -> open(listener), executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedStage(
                    new VertoException(new VertoFailure.Unreachable("no thread is free to connect")));
        }
    }

    private Transport.Socket open(Transport.Listener listener) {
        TyrusSocket socket = new TyrusSocket(listener, executor);
        try {
            ClientEndpointConfig config = ClientEndpointConfig.Builder.create().build();
            config.getUserProperties().put(GatheringContainer.LISTENER, listener);
            client().connectToServer(socket, config, settings.uri());
            return socket;
        } catch (DeploymentException | IOException | RuntimeException e) {
            throw new VertoException(explained(TransportFailures.of(e)));
        }
    }

    /**
     * Finds out with a {@link TlsProbe} whether TLS failed, and why. When a peer answers in plain text and closes the
     * connection, the WebSocket client often reports only that it was closed.
     */
    private VertoFailure explained(VertoFailure failure) {
        boolean tls = failure instanceof VertoFailure.Unreachable || failure instanceof VertoFailure.Untrusted;
        if (!settings.isSecure() || !tls) {
            return failure;
        }
        TlsProbe.Result seen = new TlsProbe(settings.uri(), settings.trust(), PROBE).probe();
        return switch (seen.verdict()) {
            case PROVED, UNREACHABLE -> failure;
            case FAILED -> new VertoFailure.Untrusted(seen.text());
            case NO_TLS ->
                new VertoFailure.Untrusted(
                        "the switch speaks no TLS on this port; its certificate was probably not loaded");
            case NOT_TRUSTED -> new VertoFailure.Untrusted("the certificate of the switch is not trusted");
            case OTHER_HOST -> new VertoFailure.Untrusted("the certificate of the switch is not for this host name");
            case EXPIRED -> new VertoFailure.Untrusted("the certificate of the switch has expired");
            case NOT_YET_VALID -> new VertoFailure.Untrusted("the certificate of the switch is not valid yet");
        };
    }

    private ClientManager client() {
        ClientManager present = client;
        if (present == null) {
            // Made with the first connection, so that a certificate that cannot be read is a failure of that
            // connection.
            present = newClient();
            client = present;
        }
        return present;
    }

    private ClientManager newClient() {
        int longest = (int) Math.min((long) settings.maxFrameLength() * SLACK, Integer.MAX_VALUE - 8);
        ClientManager fresh =
                ClientManager.createClient(GatheringContainer.class.getName(), new UntimedContainer(longest));
        fresh.getProperties().put(ClientProperties.SHARED_CONTAINER, true);
        fresh.getProperties().put(ClientProperties.INCOMING_BUFFER_SIZE, longest);
        fresh.getProperties().put(ClientProperties.HANDSHAKE_TIMEOUT, (int)
                settings.timing().connect().toMillis());
        if (settings.isSecure()) {
            fresh.getProperties().put(ClientProperties.SSL_ENGINE_CONFIGURATOR, tls());
        }
        return fresh;
    }

    private SslEngineConfigurator tls() {
        SslEngineConfigurator tls = new SslEngineConfigurator(TlsContext.of(settings.trust()), true, false, false);
        tls.setHostVerificationEnabled(true);
        return tls;
    }
}
