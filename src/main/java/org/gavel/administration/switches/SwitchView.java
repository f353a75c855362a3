package org.gavel.administration.switches;

import java.time.Instant;
import java.util.List;
import org.gavel.settings.SwitchTarget;
import org.gavel.verto.CertificateFacts;

/**
 * A switch as it is.
 *
 * @param certificates what the certificates to trust say of themselves
 */
public record SwitchView(
        Long id,
        int version,
        SwitchTarget target,
        boolean inUse,
        List<CertificateFacts> certificates,
        String changedBy,
        Instant changedAt) {

    public SwitchView {
        certificates = List.copyOf(certificates);
    }

    /** To be changed. */
    public SwitchDraft draft() {
        return new SwitchDraft(
                id, version, target.name(), target.url(), target.domain(), target.roomTemplate(), target.certificate());
    }
}
