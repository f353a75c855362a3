package org.gavel.verto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What TLS needs to know whom to trust. */
final class TlsContext {

    private TlsContext() {}

    /** @throws VertoException with {@link VertoFailure.Untrusted} when the certificate cannot be read */
    static SSLContext of(Trust trust) {
        try {
            if (trust instanceof Trust.OfCertificate file) {
                return trusting(Files.readString(file.pem(), StandardCharsets.ISO_8859_1));
            }
            return trust instanceof Trust.OfText text ? trusting(text.pem()) : SSLContext.getDefault();
        } catch (GeneralSecurityException | IOException e) {
            throw new VertoException(
                    new VertoFailure.Untrusted("the certificate to trust cannot be read: " + e.getMessage()));
        }
    }

    private static SSLContext trusting(String pem) throws GeneralSecurityException, IOException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store(pem));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
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
