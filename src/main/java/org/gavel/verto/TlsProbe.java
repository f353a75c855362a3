package org.gavel.verto;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Finds out whether it was TLS that failed. A peer that answers in plain text and hangs up is, to the WebSocket client,
 * often just a peer that hung up: what it said is lost behind the close.
 */
final class TlsProbe {

    private static final int SECURE_PORT = 443;

    private final SSLContext tls;
    private final Duration patience;

    /** @param patience for the connection, and again for each read of the handshake */
    TlsProbe(SSLContext tls, Duration patience) {
        this.tls = tls;
        this.patience = patience;
    }

    /** Why TLS does not come about there; nothing where it does, or where the reason is another. */
    Optional<VertoFailure> ask(URI uri) {
        int port = uri.getPort() < 0 ? SECURE_PORT : uri.getPort();
        int millis = (int) patience.toMillis();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(uri.getHost(), port), millis);
            plain.setSoTimeout(millis);
            shakeHands(plain, uri.getHost(), port);
            return Optional.empty();
        } catch (SSLException e) {
            return Optional.of(TransportFailures.of(e));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void shakeHands(Socket plain, String host, int port) throws IOException {
        try (Socket layered = tls.getSocketFactory().createSocket(plain, host, port, true)) {
            if (layered instanceof SSLSocket secure) {
                SSLParameters parameters = secure.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secure.setSSLParameters(parameters);
                secure.startHandshake();
            }
        }
    }
}
