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
 * Sockets by Tyrus. The client of the server's own container would do neither TLS 1.3 nor a check of the host name, and
 * refuses long messages; so this one is asked for by its name.
 */
final class TyrusTransport implements Transport {

    /** A limit in characters as one in bytes. Frames between the two are dropped after they were read, longer ones while they are. */
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
    public CompletionStage<Wire> connect(WireListener listener) {
        try {
            return CompletableFuture.supplyAsync(() -> open(listener), executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedStage(
                    new VertoException(new VertoFailure.Unreachable("no thread is free to connect")));
        }
    }

    private Wire open(WireListener listener) {
        TyrusWire wire = new TyrusWire(listener, executor);
        try {
            ClientEndpointConfig config = ClientEndpointConfig.Builder.create().build();
            config.getUserProperties().put(GatheringContainer.LISTENER, listener);
            client().connectToServer(wire, config, settings.uri());
            return wire;
        } catch (DeploymentException | IOException | RuntimeException e) {
            throw new VertoException(explained(TransportFailures.of(e)));
        }
    }

    private VertoFailure explained(VertoFailure failure) {
        if (!settings.isSecure() || !(failure instanceof VertoFailure.Unreachable)) {
            return failure;
        }
        return new TlsProbe(TlsContext.of(settings.trust()), PROBE)
                .ask(settings.uri())
                .orElse(failure);
    }

    private ClientManager client() {
        ClientManager present = client;
        if (present == null) {
            // Not earlier: a certificate that cannot be read is a failure of the connection, told where failures are
            // told.
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
