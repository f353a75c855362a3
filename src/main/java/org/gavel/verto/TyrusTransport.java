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

    /**
     * Finds out whether it was TLS that failed, and why. A peer that answers in plain text and hangs up is, to the WebSocket client, often
     * just a peer that hung up: what it said is lost behind the close.
     */
    private VertoFailure explained(VertoFailure failure) {
        boolean tls = failure instanceof VertoFailure.Unreachable || failure instanceof VertoFailure.Untrusted;
        if (!settings.isSecure() || !tls) {
            return failure;
        }
        TlsLook.Seen seen = new TlsLook(settings.uri(), settings.trust(), PROBE).look();
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
