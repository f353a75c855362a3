package org.gavel.administration.switches;

import java.time.Instant;
import java.util.List;
import org.gavel.settings.SwitchTarget;
import org.gavel.verto.CertificateFacts;

/**
 * A switch that administrators entered.
 *
 * @param id the row's id
 * @param version the row's version, which grows with each change
 * @param target the switch as it was entered
 * @param inUse whether Gavel connects to it at its next start
 * @param certificates the certificates to trust; empty to trust the system's authorities
 * @param changedBy the login of the administrator who changed it last
 * @param changedAt when they changed it
 */
public record SwitchView(
        Long id,
        int version,
        SwitchTarget target,
        boolean inUse,
        List<CertificateFacts> certificates,
        String changedBy,
        Instant changedAt) {

    /**
     * Copies the certificates.
     *
     * @param id the row's id
     * @param version the row's version, which grows with each change
     * @param target the switch as it was entered
     * @param inUse whether Gavel connects to it at its next start
     * @param certificates the certificates to trust; empty to trust the system's authorities; copied
     * @param changedBy the login of the administrator who changed it last
     * @param changedAt when they changed it
     * @throws NullPointerException when {@code certificates} is or contains {@code null}
     */
    public SwitchView {
        certificates = List.copyOf(certificates);
    }

    /** {@return a draft with the present values} */
    public SwitchDraft draft() {
        return new SwitchDraft(
                id, version, target.name(), target.url(), target.domain(), target.roomTemplate(), target.certificate());
    }
}
