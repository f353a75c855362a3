package org.gavel.verto;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

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
        OTHER_HOST,
        EXPIRED,
        NOT_YET_VALID,
        /** Versions or ciphers do not fit, or the certificate to trust cannot be read. */
        FAILED
    }

    /**
     * @param shown what the switch showed, its own certificate first; empty when it showed none
     * @param text for engineers
     */
    public record Seen(Verdict verdict, List<CertificateFacts> shown, String text) {

        public Seen {
            shown = List.copyOf(shown);
        }
    }

    private static final int SECURE_PORT = 443;
    private static final String HTTP = "HTTP/1.";

    private final URI uri;
    private final Trust trust;
    private final int millis;

    /** @param patience for the connection, and again for each read */
    public TlsLook(URI uri, Trust trust, Duration patience) {
        this.uri = uri;
        this.trust = trust;
        this.millis = (int) patience.toMillis();
    }

    /** Waits for the switch. */
    public Seen look() {
        try {
            List<CertificateFacts> shown = shakeHands(TlsContext.of(trust), true);
            return new Seen(Verdict.PROVED, shown, "");
        } catch (VertoException e) {
            return new Seen(Verdict.FAILED, List.of(), e.failure().text());
        } catch (SSLException e) {
            return judged(e);
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

    private Seen judged(SSLException failure) {
        VertoFailure told = TransportFailures.of(failure);
        Verdict verdict = verdict(failure, told.text());
        if (verdict == Verdict.FAILED && speaksPlain()) {
            return new Seen(Verdict.NO_TLS, List.of(), told.text());
        }
        return new Seen(verdict, verdict == Verdict.NO_TLS ? List.of() : shownAnyway(), told.text());
    }

    private static Verdict verdict(SSLException failure, String text) {
        if (text.contains("speaks no TLS")) {
            return Verdict.NO_TLS;
        }
        if (isCausedBy(failure, CertificateExpiredException.class)) {
            return Verdict.EXPIRED;
        }
        if (isCausedBy(failure, CertificateNotYetValidException.class)) {
            return Verdict.NOT_YET_VALID;
        }
        if (text.contains("host name")) {
            return Verdict.OTHER_HOST;
        }
        return text.contains("not trusted") ? Verdict.NOT_TRUSTED : Verdict.FAILED;
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(type::isInstance);
    }

    private List<CertificateFacts> shownAnyway() {
        try {
            SSLContext any = SSLContext.getInstance("TLS");
            any.init(null, new TrustManager[] {new Anything()}, null);
            return shakeHands(any, false);
        } catch (IOException | GeneralSecurityException e) {
            return List.of();
        }
    }

    private List<CertificateFacts> shakeHands(SSLContext tls, boolean named) throws IOException {
        try (Socket plain = connected();
                Socket layered = tls.getSocketFactory().createSocket(plain, uri.getHost(), port(), true)) {
            return layered instanceof SSLSocket secure ? shown(secure, named) : List.of();
        }
    }

    private static List<CertificateFacts> shown(SSLSocket secure, boolean named) throws IOException {
        if (named) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
        }
        secure.startHandshake();
        return Arrays.stream(secure.getSession().getPeerCertificates())
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .map(CertificateFacts::of)
                .toList();
    }

    /** Believes all, to look at it: over such a connection nothing is sent. */
    private static final class Anything extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
