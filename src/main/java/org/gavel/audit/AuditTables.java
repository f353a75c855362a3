package org.gavel.audit;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Inserts lines of the audit into the database. A line with the same number stays as it is; the check finds it if it
 * was changed.
 */
final class AuditTables {

    private AuditTables() {}

    /** Inserts the batch within the caller's transaction and flushes it. */
    static void insert(EntityManager em, List<ChainedLine> batch) {
        Map<String, List<AuditLine>> chains =
                batch.stream().map(ChainedLine::line).collect(Collectors.groupingBy(AuditLine::chain));
        chains.forEach((chain, lines) -> {
            Set<Long> there = there(em, chain, lines);
            lines.stream().filter(line -> there.add(line.number())).forEach(line -> insert(em, line));
        });
        em.flush();
    }

    private static void insert(EntityManager em, AuditLine line) {
        em.persist(new AuditLineEntity(line));
        if (AuditSearchEntity.isSearched(line)) {
            em.persist(new AuditSearchEntity(line));
        }
    }

    private static Set<Long> there(EntityManager em, String chain, List<AuditLine> lines) {
        return new HashSet<>(em.createQuery(
                        "select l.number from AuditLineEntity l where l.chain = :chain and l.number in :numbers",
                        Long.class)
                .setParameter("chain", chain)
                .setParameter("numbers", lines.stream().map(AuditLine::number).toList())
                .getResultList());
    }
}
