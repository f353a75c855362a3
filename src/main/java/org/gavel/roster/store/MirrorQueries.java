package org.gavel.roster.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.Sighting.MemberSeen;

/** Reads the mirror, which is a moment old. Entities come detached. */
@ApplicationScoped
public class MirrorQueries {

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
                .getResultStream()
                .findFirst();
    }

    /** The members of the conference as last seen, by time of joining. Their conference comes from the second-level cache. */
    @Transactional
    public List<MemberSeen> members(ConferenceId conference) {
        return em.createQuery(
                        "select m from MemberEntity m where m.conference.name = :name and m.conference.domain = :domain"
                                + " order by m.joinedAt, m.id",
                        MemberEntity.class)
                .setParameter("name", conference.name())
                .setParameter("domain", conference.domain())
                .getResultStream()
                .map(MemberEntity::member)
                .toList();
    }
}
