package org.gavel.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a check of the whole audit found.
 *
 * @param at when the check began
 * @param chains what was found in each chain
 */
public record AuditReport(Instant at, List<ChainReport> chains) {

    /**
     * Copies the chains.
     *
     * @param at kept as given
     * @param chains copied
     */
    public AuditReport {
        chains = List.copyOf(chains);
    }

    /** {@return whether no line of any chain is missing or changed} */
    public boolean isIntact() {
        return chains.stream().allMatch(ChainReport::isIntact);
    }

    /** {@return how many lines were looked at} */
    public long lines() {
        return chains.stream().mapToLong(ChainReport::lines).sum();
    }
}
