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
 * Shakes hands with a switch and tells what came of it and which certificates it showed. Nothing is ever sent over such a connection,
 * and it is closed at once; certificates are looked at whether believed or not. Where no handshake comes about, a request in plain text
 * tells whether the port speaks that.
 */
public final class TlsLook {

    /** What came of it. */
    public enum Verdict {
        /** Believed, in time, for this host. */
        PROVED,
        /** Nobody answers there, or nothing that can be told. */
        UNREACHABLE,
        /** It speaks plain text ({@code docs/protocol.md} §1.1). */
        NO_TLS,
        /** Nobody who is trusted signed it. */
        NOT_TRUSTED,
        /** The certificate is trusted but names another host. */
        OTHER_HOST,
        /** The certificate has expired. */
        EXPIRED,
        /** The certificate is not valid yet. */
        NOT_YET_VALID,
        /** Versions or ciphers do not fit, or the certificate to trust cannot be read. */
        FAILED
    }

    /**
     * What was seen.
     *
     * @param verdict what came of it
     * @param shown what the switch showed, its own certificate first; empty when it showed none
     * @param text for engineers
     */
    public record Seen(Verdict verdict, List<CertificateFacts> shown, String text) {

        /**
         * Copies the certificates.
         *
         * @param verdict kept as given
         * @param shown copied
         * @param text kept as given
         */
        public Seen {
            shown = List.copyOf(shown);
        }
    }

    private static final int SECURE_PORT = 443;
    private static final String HTTP = "HTTP/1.";

    private final URI uri;
    private final Trust trust;
    private final int millis;

    /**
     * Prepares a look.
     *
     * @param uri the switch's address, {@code wss}
     * @param trust which certificates count as trusted
     * @param patience for the connection, and again for each read
     */
    public TlsLook(URI uri, Trust trust, Duration patience) {
        this.uri = uri;
        this.trust = trust;
        this.millis = (int) patience.toMillis();
    }

    /**
     * Connects, and waits for the switch.
     *
     * @return what was seen; also when nothing could be reached
     */
    public Seen look() {
        WatchedTrust watched;
        try {
            watched = new WatchedTrust(TlsContext.trustManager(trust));
        } catch (VertoException e) {
            return new Seen(Verdict.FAILED, List.of(), e.failure().text());
        }
        try {
            shakeHands(watched);
            return new Seen(Verdict.PROVED, watched.shown(), "");
        } catch (SSLException e) {
            return failed(watched, e);
        } catch (IOException e) {
            return new Seen(
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

    private Seen failed(WatchedTrust watched, SSLException failure) {
        String text = TransportFailures.of(failure).text();
        Verdict told = watched.refusal().orElse(Verdict.FAILED);
        return told == Verdict.FAILED && watched.shown().isEmpty() && speaksPlain()
                ? new Seen(Verdict.NO_TLS, List.of(), text)
                : new Seen(told, watched.shown(), text);
    }

    private void shakeHands(WatchedTrust watched) throws IOException {
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
