package org.gavel.roster.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gavel.conference.ConferenceId;
import org.gavel.store.BatchSink;

/** Writes and reads the switch's latest answers in the database, each method in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RoomAnswerTable implements BatchSink<RoomAnswer> {

    /** As many rooms as a node can have. */
    private static final int MOST_ROOMS = 1_000;

    @PersistenceContext(unitName = "gavel")
    private EntityManager em;

    protected RoomAnswerTable() {}

    RoomAnswerTable(EntityManager em) {
        this.em = em;
    }

    @Override
    public void write(List<RoomAnswer> batch) {
        for (RoomAnswer answer : batch) {
            if (answer.granted()) {
                em.merge(new RoomAnswerEntity(answer));
            } else {
                RoomAnswerEntity known = em.find(RoomAnswerEntity.class, new RoomAnswerId(answer));
                if (known != null) {
                    em.remove(known);
                }
            }
        }
        em.flush();
    }

    /**
     * Reads which rooms the switch lets a user see.
     *
     * @param switchUser the user at the switch, with its domain
     * @param since older answers are left out
     * @return the rooms of the latest answers, at most {@value #MOST_ROOMS}
     */
    Set<ConferenceId> granted(String switchUser, Instant since) {
        return em.createQuery(
                        "select a from RoomAnswerEntity a where a.switchUser = :user and a.grantedAt >= :since"
                                + " order by a.grantedAt desc",
                        RoomAnswerEntity.class)
                .setParameter("user", switchUser)
                .setParameter("since", since)
                .setMaxResults(MOST_ROOMS)
                .getResultStream()
                .map(RoomAnswerEntity::room)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Deletes old answers.
     *
     * @param since answers before this are deleted
     */
    void forget(Instant since) {
        em.createQuery("delete from RoomAnswerEntity a where a.grantedAt < :since")
                .setParameter("since", since)
                .executeUpdate();
    }
}
