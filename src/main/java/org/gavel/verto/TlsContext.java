package org.gavel.verto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What TLS needs to know whom to trust. */
final class TlsContext {

    private TlsContext() {}

    /** @throws VertoException with {@link VertoFailure.Untrusted} when the certificate cannot be read */
    static SSLContext of(Trust trust) {
        try {
            return trust instanceof Trust.OfCertificate given ? trusting(given.pem()) : SSLContext.getDefault();
        } catch (GeneralSecurityException | IOException e) {
            throw new VertoException(
                    new VertoFailure.Untrusted("the certificate to trust cannot be read: " + e.getMessage()));
        }
    }

    private static SSLContext trusting(Path pem) throws GeneralSecurityException, IOException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store(pem));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Path pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            int number = 0;
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("switch-" + number++, one);
            }
        }
        if (store.size() == 0) {
            throw new IOException("no certificate in the file");
        }
        return store;
    }
}
