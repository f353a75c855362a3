package org.gavel.audit;

import java.time.Instant;
import java.util.List;

/** What a check of the whole audit found. */
public record AuditReport(Instant at, List<ChainReport> chains) {

    public AuditReport {
        chains = List.copyOf(chains);
    }

    public boolean isIntact() {
        return chains.stream().allMatch(ChainReport::isIntact);
    }

    public long lines() {
        return chains.stream().mapToLong(ChainReport::lines).sum();
    }
}
