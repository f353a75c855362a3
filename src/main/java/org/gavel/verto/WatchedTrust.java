package org.gavel.verto;

import java.net.Socket;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes what another trust manager believes, and keeps what was shown to it and why it refused. It asks twice, first without the host
 * and then with it: so the name is what is wrong where only the second refuses. What the refusals say in words is for people.
 */
final class WatchedTrust extends X509ExtendedTrustManager {

    /** One of the two questions. */
    private interface Question {
        void ask() throws CertificateException;
    }

    private final X509ExtendedTrustManager asked;
    private List<CertificateFacts> shown = List.of();
    private TlsLook.Verdict refusal;

    WatchedTrust(X509ExtendedTrustManager asked) {
        this.asked = asked;
    }

    /** The peer's own certificate first; empty where it showed none. */
    List<CertificateFacts> shown() {
        return shown;
    }

    /** Why the peer was not believed; nothing where it was, or where it did not come to that. */
    Optional<TlsLook.Verdict> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        show(chain);
        ask(() -> asked.checkServerTrusted(chain, type), TlsLook.Verdict.NOT_TRUSTED);
        ask(() -> asked.checkServerTrusted(chain, type, socket), TlsLook.Verdict.OTHER_HOST);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        show(chain);
        ask(() -> asked.checkServerTrusted(chain, type), TlsLook.Verdict.NOT_TRUSTED);
        ask(() -> asked.checkServerTrusted(chain, type, engine), TlsLook.Verdict.OTHER_HOST);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        show(chain);
        ask(() -> asked.checkServerTrusted(chain, type), TlsLook.Verdict.NOT_TRUSTED);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        asked.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        asked.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        asked.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return asked.getAcceptedIssuers();
    }

    private void show(X509Certificate[] chain) {
        shown = Arrays.stream(chain).map(CertificateFacts::of).toList();
    }

    private void ask(Question question, TlsLook.Verdict usually) throws CertificateException {
        try {
            question.ask();
        } catch (CertificateException e) {
            refusal = verdict(e, usually);
            throw e;
        }
    }

    private static TlsLook.Verdict verdict(CertificateException refused, TlsLook.Verdict usually) {
        if (isCausedBy(refused, CertificateExpiredException.class)) {
            return TlsLook.Verdict.EXPIRED;
        }
        if (isCausedBy(refused, CertificateNotYetValidException.class)) {
            return TlsLook.Verdict.NOT_YET_VALID;
        }
        return causes(refused).anyMatch(WatchedTrust::isTooWeak) ? TlsLook.Verdict.FAILED : usually;
    }

    /** Who signed it is trusted, the way in which it was signed is not. */
    private static boolean isTooWeak(Throwable cause) {
        return cause instanceof CertPathValidatorException path
                && path.getReason() == CertPathValidatorException.BasicReason.ALGORITHM_CONSTRAINED;
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
        return causes(thrown).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
