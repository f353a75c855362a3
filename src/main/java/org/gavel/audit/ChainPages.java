package org.gavel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads the lines of chains from the database in their order, a page at a time. */
@ApplicationScoped
@Transactional
public class ChainPages {

    private static final long MOST_CHARACTERS = 4L << 20;

    @PersistenceContext(unitName = "gavel")
    private EntityManager em;

    protected ChainPages() {}

    ChainPages(EntityManager em) {
        this.em = em;
    }

    List<String> chains() {
        return em.createQuery(
                        "select l.chain from AuditLineEntity l group by l.chain order by min(l.at), l.chain",
                        String.class)
                .getResultList();
    }

    /**
     * Returns lines behind a number, at most {@code most}, fewer when they are long, and at least one while there are
     * any.
     */
    List<AuditLine> behind(String chain, long number, int most) {
        List<AuditLine> lines = em.createQuery(
                        "select l from AuditLineEntity l where l.chain = :chain and l.number > :number order by l.number",
                        AuditLineEntity.class)
                .setParameter("chain", chain)
                .setParameter("number", number)
                .setMaxResults(fitting(chain, number, most))
                .getResultStream()
                .map(AuditLineEntity::line)
                .toList();
        em.clear();
        return lines;
    }

    /** Returns how many of the next lines fit into memory together. */
    private int fitting(String chain, long number, int most) {
        List<Integer> lengths = em.createQuery(
                        "select length(l.detail) from AuditLineEntity l where l.chain = :chain and l.number > :number"
                                + " order by l.number",
                        Integer.class)
                .setParameter("chain", chain)
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultList();
        long characters = 0;
        for (int i = 0; i < lengths.size(); i++) {
            characters += lengths.get(i) == null ? 0 : lengths.get(i);
            if (characters > MOST_CHARACTERS) {
                return Math.max(1, i);
            }
        }
        return most;
    }
}
