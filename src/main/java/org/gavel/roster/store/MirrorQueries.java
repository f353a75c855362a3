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

/**
 * Reads the mirror of the rosters in the database. Each method throws a {@link RuntimeException} when the database
 * cannot be reached.
 */
@ApplicationScoped
public class MirrorQueries {

    /**
     * The hint that refreshes cached rows: another node may have changed them, which this node's cache does not notice.
     */
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
     * @param most the largest number that is read
     * @return the conferences, running or not, the one that was seen last first
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
     * Reads the roster of a conference that was running when it was last seen. Rows that have not changed since they
     * were read come from the second-level cache; only the time of their last change is read from the database.
     *
     * @param conference the conference
     * @param most the largest number of members that is read
     * @return empty where the conference was not running and has no members
     */
    @Transactional
    public Optional<MirroredMembers> roster(ConferenceId conference, int most) {
        return new RosterReading(em, clock).read(conference, most);
    }
}
