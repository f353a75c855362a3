package org.gavel.administration.switches;

import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.Set;
import org.gavel.input.Fault;
import org.gavel.input.Form;
import org.gavel.verto.CertificateFacts;

/** A text with certificates in PEM form and without a private key. */
public final class Certificates implements Form<String> {

    private static final String KEY = "problem.switch.key";
    private static final String UNFIT = "problem.switch.certificate";

    @Override
    public Optional<Fault> fault(String pem) {
        if (pem.contains("PRIVATE KEY")) {
            return Optional.of(Fault.of(KEY));
        }
        try {
            CertificateFacts.read(pem);
            return Optional.empty();
        } catch (CertificateException e) {
            return Optional.of(Fault.of(UNFIT));
        }
    }

    @Override
    public Set<String> keys() {
        return Set.of(KEY, UNFIT);
    }
}
