package org.gavel.roster.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gavel.conference.ConferenceId;

/** Reads the mirror, which is a moment old. Each method throws a {@link RuntimeException} when the database is away. */
@ApplicationScoped
public class MirrorQueries {

    /** Another node may have written it, of which this one's cache hears nothing. */
    static final String REFRESH = "jakarta.persistence.cache.storeMode";

    @PersistenceContext(unitName = "gavel")
    private EntityManager em;

    private final Clock clock;

    @Inject
    MirrorQueries(Clock clock) {
        this.clock = clock;
    }

    MirrorQueries(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Reads the conferences that were seen last.
     *
     * @param most how many are read
     * @return the newest first, running or not
     */
    @Transactional
    public List<MirroredConference> seenLast(int most) {
        return em.createQuery(
                        "select c, (select count(m) from MemberEntity m where m.conference = c)"
                                + " from ConferenceEntity c order by c.lastSeenAt desc, c.name, c.domain",
                        Object[].class)
                .setHint(REFRESH, CacheStoreMode.REFRESH)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> ((ConferenceEntity) row[0]).mirrored(((Long) row[1]).intValue()))
                .toList();
    }

    /**
     * Reads the roster of a conference that was running when it was last seen. Of rows that have not changed since they were read only the
     * moment of their last change is read; the rest comes from the second-level cache.
     *
     * @param conference whose roster it is
     * @param most how many members are read
     * @return nothing where it was not running
     */
    @Transactional
    public Optional<MirroredMembers> roster(ConferenceId conference, int most) {
        return new RosterReading(em, clock).read(conference, most);
    }
}
