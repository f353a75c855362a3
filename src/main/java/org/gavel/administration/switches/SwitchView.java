package org.gavel.administration.switches;

import java.time.Instant;
import java.util.List;
import org.gavel.settings.SwitchTarget;
import org.gavel.verto.CertificateFacts;

/**
 * A switch as it is.
 *
 * @param id the row's number
 * @param version grows with each change
 * @param target what was entered
 * @param inUse whether Gavel connects to it at its next start
 * @param certificates what the certificates to trust say of themselves
 * @param changedBy the login of who changed it last
 * @param changedAt when that was
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
     * @param id kept as given
     * @param version kept as given
     * @param target kept as given
     * @param inUse kept as given
     * @param certificates copied
     * @param changedBy kept as given
     * @param changedAt kept as given
     */
    public SwitchView {
        certificates = List.copyOf(certificates);
    }

    /** {@return a draft with what the switch has now, to be changed} */
    public SwitchDraft draft() {
        return new SwitchDraft(
                id, version, target.name(), target.url(), target.domain(), target.roomTemplate(), target.certificate());
    }
}
