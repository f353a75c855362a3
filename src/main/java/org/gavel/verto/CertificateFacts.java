package org.gavel.verto;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The main fields of a certificate. Its texts are hostile text, cut to one line.
 *
 * @param subject the distinguished name of the subject
 * @param issuer the distinguished name of the issuer
 * @param from when it becomes valid
 * @param until when it expires
 * @param names the host names and IP addresses of the subject, at most {@value #MOST_NAMES}
 */
public record CertificateFacts(String subject, String issuer, Instant from, Instant until, List<String> names) {

    static final int MOST_NAMES = 20;

    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    /**
     * Copies the names.
     *
     * @param subject the distinguished name of the subject
     * @param issuer the distinguished name of the issuer
     * @param from when it becomes valid
     * @param until when it expires
     * @param names the host names and IP addresses of the subject, at most {@value #MOST_NAMES}; copied
     * @throws NullPointerException when {@code names} is or contains {@code null}
     */
    public CertificateFacts {
        names = List.copyOf(names);
    }

    /**
     * Reads certificates in PEM form.
     *
     * @param pem one or more certificates in PEM form
     * @return their fields, in the order of the text
     * @throws CertificateException when the text holds no certificate, or one that cannot be read
     */
    public static List<CertificateFacts> read(String pem) throws CertificateException {
        return certificates(pem).stream().map(CertificateFacts::of).toList();
    }

    static List<X509Certificate> certificates(String pem) throws CertificateException {
        ByteArrayInputStream in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8));
        List<X509Certificate> all = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
        if (all.isEmpty()) {
            throw new CertificateException("no certificate in the text");
        }
        return all;
    }

    static CertificateFacts of(X509Certificate certificate) {
        return new CertificateFacts(
                SafeText.line(certificate.getSubjectX500Principal().getName()),
                SafeText.line(certificate.getIssuerX500Principal().getName()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                names(certificate));
    }

    private static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            for (List<?> name : all == null ? List.<List<?>>of() : all) {
                boolean told = name.get(0).equals(DNS) || name.get(0).equals(ADDRESS);
                if (told && names.size() < MOST_NAMES) {
                    names.add(SafeText.line(String.valueOf(name.get(1))));
                }
            }
        } catch (CertificateException e) {
            return List.of();
        }
        return names;
    }
}
