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
 * Trusts what another trust manager trusts, and records the shown certificates and the reason of a refusal. It asks the
 * other one twice, first without the host and then with it. Where only the second check fails, the host name is wrong;
 * the exceptions' texts are not parsed.
 */
final class RecordingTrust extends X509ExtendedTrustManager {

    /** One of the two checks. */
    private interface Question {
        void ask() throws CertificateException;
    }

    private final X509ExtendedTrustManager asked;
    private List<CertificateFacts> shown = List.of();
    private TlsProbe.Verdict refusal;

    RecordingTrust(X509ExtendedTrustManager asked) {
        this.asked = asked;
    }

    /** The certificates that the peer showed, its own first; empty where it showed none. */
    List<CertificateFacts> shown() {
        return shown;
    }

    /** Why the peer's certificate was refused; empty where it was trusted or not checked. */
    Optional<TlsProbe.Verdict> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        show(chain);
        ask(() -> asked.checkServerTrusted(chain, type), TlsProbe.Verdict.NOT_TRUSTED);
        ask(() -> asked.checkServerTrusted(chain, type, socket), TlsProbe.Verdict.OTHER_HOST);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        show(chain);
        ask(() -> asked.checkServerTrusted(chain, type), TlsProbe.Verdict.NOT_TRUSTED);
        ask(() -> asked.checkServerTrusted(chain, type, engine), TlsProbe.Verdict.OTHER_HOST);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        show(chain);
        ask(() -> asked.checkServerTrusted(chain, type), TlsProbe.Verdict.NOT_TRUSTED);
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

    private void ask(Question question, TlsProbe.Verdict usually) throws CertificateException {
        try {
            question.ask();
        } catch (CertificateException e) {
            refusal = verdict(e, usually);
            throw e;
        }
    }

    private static TlsProbe.Verdict verdict(CertificateException refused, TlsProbe.Verdict usually) {
        if (isCausedBy(refused, CertificateExpiredException.class)) {
            return TlsProbe.Verdict.EXPIRED;
        }
        if (isCausedBy(refused, CertificateNotYetValidException.class)) {
            return TlsProbe.Verdict.NOT_YET_VALID;
        }
        return causes(refused).anyMatch(RecordingTrust::isTooWeak) ? TlsProbe.Verdict.FAILED : usually;
    }

    /** Whether the issuer is trusted but the signature's algorithm is too weak. */
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
