package org.gavel.roster.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gavel.conference.ConferenceId;

/** Reads the mirror, where it can from the second-level cache. Entities come detached; they are a moment old. */
@ApplicationScoped
public class MirrorQueries {

    private static final String CACHEABLE = "org.hibernate.cacheable";

    @PersistenceContext(unitName = "gavel")
    private EntityManager em;

    protected MirrorQueries() {}

    MirrorQueries(EntityManager em) {
        this.em = em;
    }

    /** The conferences that were seen last, newest first, running or not. */
    @Transactional
    public List<ConferenceEntity> seenLast(int most) {
        return em.createQuery(
                        "select c from ConferenceEntity c order by c.lastSeenAt desc, c.name, c.domain",
                        ConferenceEntity.class)
                .setHint(CACHEABLE, true)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    public Optional<ConferenceEntity> conference(ConferenceId conference) {
        return em.createQuery(
                        "select c from ConferenceEntity c where c.name = :name and c.domain = :domain",
                        ConferenceEntity.class)
                .setParameter("name", conference.name())
                .setParameter("domain", conference.domain())
                .setHint(CACHEABLE, true)
                .getResultStream()
                .findFirst();
    }

    /** The members of the conference by time of joining. */
    @Transactional
    public List<MemberEntity> members(ConferenceId conference) {
        return em.createQuery(
                        "select m from MemberEntity m join fetch m.conference where m.conference.name = :name"
                                + " and m.conference.domain = :domain order by m.joinedAt, m.id",
                        MemberEntity.class)
                .setParameter("name", conference.name())
                .setParameter("domain", conference.domain())
                .getResultList();
    }
}
