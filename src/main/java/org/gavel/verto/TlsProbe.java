package org.gavel.verto;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Makes a TLS handshake with a switch, and tells its result and the certificates that the switch showed, trusted or
 * not. It sends nothing over the connection and closes it at once. Where the handshake fails, a plain HTTP request on
 * another connection shows whether the port speaks plain text.
 */
public final class TlsProbe {

    /** The result of the handshake. */
    public enum Verdict {
        /** The certificate is trusted, valid now, and for this host. */
        PROVED,
        /** No connection could be made, or the peer answered neither with TLS nor in plain text. */
        UNREACHABLE,
        /** The port speaks plain text ({@code docs/protocol.md} §1.1). */
        NO_TLS,
        /** No trusted issuer signed the certificate. */
        NOT_TRUSTED,
        /** The certificate is trusted but names another host. */
        OTHER_HOST,
        /** The certificate has expired. */
        EXPIRED,
        /** The certificate is not valid yet. */
        NOT_YET_VALID,
        /** Versions or ciphers do not match, or the configured certificate cannot be read. */
        FAILED
    }

    /**
     * The result of a probe.
     *
     * @param verdict the result of the handshake
     * @param shown the certificates that the switch showed, its own first; empty when it showed none
     * @param text the failure's text, for logs; empty for a success
     */
    public record Result(Verdict verdict, List<CertificateFacts> shown, String text) {

        /**
         * Copies the certificates.
         *
         * @param verdict the result of the handshake
         * @param shown the certificates that the switch showed, its own first; empty when it showed none; copied
         * @param text the failure's text, for logs; empty for a success
         * @throws NullPointerException when {@code shown} is or contains {@code null}
         */
        public Result {
            shown = List.copyOf(shown);
        }
    }

    private static final int SECURE_PORT = 443;
    private static final String HTTP = "HTTP/1.";

    private final URI uri;
    private final Trust trust;
    private final int millis;

    /**
     * Prepares a probe.
     *
     * @param uri the switch's address, {@code wss}
     * @param trust which certificates count as trusted
     * @param patience how long the connection, and then each read, may take
     */
    public TlsProbe(URI uri, Trust trust, Duration patience) {
        this.uri = uri;
        this.trust = trust;
        this.millis = (int) patience.toMillis();
    }

    /**
     * Connects, and blocks until the result is known.
     *
     * @return the result, also when the switch could not be reached
     */
    public Result probe() {
        RecordingTrust watched;
        try {
            watched = new RecordingTrust(TlsContext.trustManager(trust));
        } catch (VertoException e) {
            return new Result(Verdict.FAILED, List.of(), e.failure().text());
        }
        try {
            handshake(watched);
            return new Result(Verdict.PROVED, watched.shown(), "");
        } catch (SSLException e) {
            return failed(watched, e);
        } catch (IOException e) {
            return new Result(
                    speaksPlain() ? Verdict.NO_TLS : Verdict.UNREACHABLE,
                    List.of(),
                    SafeText.line(String.valueOf(e.getMessage())));
        }
    }

    private boolean speaksPlain() {
        String request = "GET / HTTP/1.1\r\nHost: " + uri.getHost() + "\r\nConnection: close\r\n\r\n";
        try (Socket plain = connected()) {
            plain.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] first = plain.getInputStream().readNBytes(HTTP.length());
            return new String(first, StandardCharsets.US_ASCII).equals(HTTP);
        } catch (IOException e) {
            return false;
        }
    }

    private Socket connected() throws IOException {
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(uri.getHost(), port()), millis);
            plain.setSoTimeout(millis);
            return plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private int port() {
        return uri.getPort() < 0 ? SECURE_PORT : uri.getPort();
    }

    private Result failed(RecordingTrust watched, SSLException failure) {
        String text = TransportFailures.of(failure).text();
        Verdict told = watched.refusal().orElse(Verdict.FAILED);
        return told == Verdict.FAILED && watched.shown().isEmpty() && speaksPlain()
                ? new Result(Verdict.NO_TLS, List.of(), text)
                : new Result(told, watched.shown(), text);
    }

    private void handshake(RecordingTrust watched) throws IOException {
        try (Socket plain = connected();
                Socket layered =
                        TlsContext.of(watched).getSocketFactory().createSocket(plain, uri.getHost(), port(), true)) {
            if (layered instanceof SSLSocket secure) {
                SSLParameters parameters = secure.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secure.setSSLParameters(parameters);
                secure.startHandshake();
            }
        }
    }
}
