package org.gavel.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.gavel.conference.ConferenceId;

/** Reads the ledger of attendance. */
@ApplicationScoped
public class AttendanceQueries {

    private static final int MOST = 20_000;

    @PersistenceContext(unitName = "gavel")
    private EntityManager em;

    protected AttendanceQueries() {}

    AttendanceQueries(EntityManager em) {
        this.em = em;
    }

    /** Who was in the conference at any time between the two moments, by time of joining; at most 20,000. */
    @Transactional
    public List<Attendance> between(ConferenceId conference, Instant from, Instant to) {
        return em.createQuery(
                        "select a from AttendanceEntity a join fetch a.run where a.run.name = :name and"
                                + " a.run.domain = :domain"
                                + " and a.joinedAt < :to and (a.leftAt is null or a.leftAt >= :from)"
                                + " order by a.joinedAt, a.id",
                        AttendanceEntity.class)
                .setParameter("name", conference.name())
                .setParameter("domain", conference.domain())
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(MOST)
                .getResultStream()
                .map(AttendanceEntity::attendance)
                .toList();
    }
}
