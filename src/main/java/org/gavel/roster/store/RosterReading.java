package org.gavel.roster.store;

import jakarta.persistence.Cache;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.Sighting.MemberSeen;

/**
 * Reads one roster, within the caller's transaction.
 *
 * <p>Another node may have changed the rows, which this node's second-level cache does not notice. So the time of each
 * row's last change is read from the database, and only a cached row of the same time counts. A row that changed within
 * the last ten seconds is always read, because it may change twice within one millisecond.
 */
final class RosterReading {

    private static final int IDS_A_QUERY = 500;

    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final EntityManager em;
    private final Cache cache;
    private final Instant settled;

    /** What decides whether the cached row is up to date. */
    private record Row(Long id, Instant seenAt) {}

    RosterReading(EntityManager em, Clock clock) {
        this.em = em;
        this.cache = em.getEntityManagerFactory().getCache();
        this.settled = clock.instant().minus(SETTLED);
    }

    Optional<MirroredMembers> read(ConferenceId conference, int most) {
        return em.createQuery(
                        "select c, (select count(m) from MemberEntity m where m.conference = c)"
                                + " from ConferenceEntity c where c.name = :name and c.domain = :domain",
                        Object[].class)
                .setParameter("name", conference.name())
                .setParameter("domain", conference.domain())
                .setHint(MirrorQueries.REFRESH, CacheStoreMode.REFRESH)
                .getResultStream()
                .filter(found -> ((ConferenceEntity) found[0]).isRunning() || (Long) found[1] > 0)
                .findFirst()
                .map(found -> members((ConferenceEntity) found[0], ((Long) found[1]).intValue(), most));
    }

    private MirroredMembers members(ConferenceEntity conference, int count, int most) {
        MirroredConference mirrored = conference.mirrored(count);
        List<Row> rows = rows(conference.id(), most);
        Map<Long, MemberSeen> found = new HashMap<>();
        rows.forEach(row -> cached(row).ifPresent(member -> found.put(row.id(), member)));
        em.clear();
        fetch(rows.stream().map(Row::id).filter(id -> !found.containsKey(id)).toList(), found);
        Instant newest =
                rows.stream().map(Row::seenAt).max(Comparator.naturalOrder()).orElse(mirrored.seenAt());
        return new MirroredMembers(
                mirrored.seenUntil(newest),
                rows.stream()
                        .map(row -> found.get(row.id()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<Row> rows(Long conference, int most) {
        return em.createQuery(
                        "select m.id, m.seenAt from MemberEntity m where m.conference.id = :conference"
                                + " order by m.joinedAt, m.id",
                        Object[].class)
                .setParameter("conference", conference)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Row((Long) row[0], (Instant) row[1]))
                .toList();
    }

    private Optional<MemberSeen> cached(Row row) {
        if (row.seenAt().isAfter(settled) || !cache.contains(MemberEntity.class, row.id())) {
            return Optional.empty();
        }
        return Optional.ofNullable(em.find(MemberEntity.class, row.id()))
                .filter(member -> member.seenAt().equals(row.seenAt()))
                .map(MemberEntity::member);
    }

    private void fetch(List<Long> ids, Map<Long, MemberSeen> found) {
        for (List<Long> some : pages(ids)) {
            em.createQuery(
                            "select m from MemberEntity m join fetch m.conference where m.id in :ids",
                            MemberEntity.class)
                    .setParameter("ids", some)
                    .setHint(MirrorQueries.REFRESH, CacheStoreMode.REFRESH)
                    .getResultStream()
                    .forEach(member -> found.put(member.id(), member.member()));
        }
    }

    private static List<List<Long>> pages(List<Long> ids) {
        List<List<Long>> pages = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_A_QUERY) {
            pages.add(ids.subList(from, Math.min(ids.size(), from + IDS_A_QUERY)));
        }
        return pages;
    }
}
