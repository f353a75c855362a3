package org.gavel.audit;

import java.time.Instant;
import java.util.List;

/**
 * The report of a check of the whole audit.
 *
 * @param at when the check ended
 * @param chains the report of each chain
 */
public record AuditReport(Instant at, List<ChainReport> chains) {

    /**
     * Copies the chains.
     *
     * @param at when the check ended
     * @param chains the report of each chain; copied
     * @throws NullPointerException when {@code chains} is or contains {@code null}
     */
    public AuditReport {
        chains = List.copyOf(chains);
    }

    /** {@return whether no line of any chain is missing or changed} */
    public boolean isIntact() {
        return chains.stream().allMatch(ChainReport::isIntact);
    }

    /** {@return how many lines were checked} */
    public long lines() {
        return chains.stream().mapToLong(ChainReport::lines).sum();
    }
}
