package org.gavel.verto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Makes TLS contexts that trust certificates as configured. */
final class TlsContext {

    private TlsContext() {}

    /** @throws VertoException with {@link VertoFailure.Untrusted} when the certificate cannot be read */
    static SSLContext of(Trust trust) {
        try {
            return trust instanceof Trust.OfTheSystem ? SSLContext.getDefault() : of(trustManager(trust));
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /** Makes a context that trusts what a trust manager trusts. */
    static SSLContext of(X509ExtendedTrustManager manager) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new VertoException(new VertoFailure.Untrusted("there is no TLS here: " + e.getMessage()));
        }
    }

    /** @throws VertoException with {@link VertoFailure.Untrusted} when the certificate cannot be read */
    static X509ExtendedTrustManager trustManager(Trust trust) {
        try {
            Optional<String> pem = pem(trust);
            // null stands for the trust store of the Java runtime.
            return managers(pem.isPresent() ? store(pem.get()) : null)
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new GeneralSecurityException("nobody here knows certificates"));
        } catch (GeneralSecurityException | IOException e) {
            throw unreadable(e);
        }
    }

    private static Optional<String> pem(Trust trust) throws IOException {
        if (trust instanceof Trust.OfCertificate file) {
            return Optional.of(Files.readString(file.pem(), StandardCharsets.ISO_8859_1));
        }
        return trust instanceof Trust.OfText text ? Optional.of(text.pem()) : Optional.empty();
    }

    private static Stream<TrustManager> managers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers());
    }

    private static VertoException unreadable(Exception why) {
        return new VertoException(
                new VertoFailure.Untrusted("the certificate to trust cannot be read: " + why.getMessage()));
    }

    private static KeyStore store(String pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (X509Certificate one : CertificateFacts.certificates(pem)) {
            store.setCertificateEntry("switch-" + number++, one);
        }
        return store;
    }
}
