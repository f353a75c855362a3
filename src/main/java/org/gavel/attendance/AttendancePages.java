package org.gavel.attendance;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.Sighting;
import org.gavel.conference.Sighting.MemberSeen;

/**
 * Reads the runs and stays of one batch of sightings by few queries before the first sighting is written, so that all
 * inserts and updates of the batch reach the database together.
 */
final class AttendancePages {

    /** The parts of an open stay that decide whether it ends. */
    record OpenStay(long id, String uuid, Instant seenAt) {}

    private static final int IDS_A_QUERY = 500;

    private final EntityManager em;
    private final Instant earliest;
    private final Map<ConferenceId, List<ConferenceRunEntity>> runs = new HashMap<>();
    private final Map<String, List<AttendanceEntity>> stays;

    AttendancePages(EntityManager em, List<Sighting> batch) {
        this.em = em;
        this.earliest =
                batch.stream().map(Sighting::at).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        Set<String> uuids =
                batch.stream().map(Sighting::channel).flatMap(Optional::stream).collect(Collectors.toSet());
        this.stays = uuids.isEmpty() ? new HashMap<>() : staysOf(uuids);
    }

    /** Returns the earliest run that had not ended before that moment. */
    Optional<ConferenceRunEntity> run(ConferenceId conference, Instant moment) {
        return runs(conference).stream().filter(run -> run.reaches(moment)).findFirst();
    }

    ConferenceRunEntity begin(ConferenceId conference, Instant startedAt, Instant seenAt) {
        List<ConferenceRunEntity> known = runs(conference);
        int ordinal = known.isEmpty() ? 1 : known.get(known.size() - 1).ordinal() + 1;
        ConferenceRunEntity run = new ConferenceRunEntity(conference, ordinal, startedAt, seenAt);
        em.persist(run);
        known.add(run);
        return run;
    }

    /** Returns the earliest stay of the channel in that run that had not ended before that moment. */
    Optional<AttendanceEntity> stay(ConferenceRunEntity run, String uuid, Instant moment) {
        return stays(run, uuid).stream().filter(stay -> stay.reaches(moment)).findFirst();
    }

    void enter(ConferenceRunEntity run, MemberSeen member) {
        AttendanceEntity stay =
                new AttendanceEntity(run, stays(run, member.uuid()).size() + 1, member);
        em.persist(stay);
        stays.computeIfAbsent(member.uuid(), uuid -> new ArrayList<>()).add(stay);
    }

    List<OpenStay> openStays(ConferenceRunEntity run) {
        return em.createQuery(
                        "select new org.gavel.attendance.AttendancePages$OpenStay(a.id, a.uuid, a.seenAt)"
                                + " from AttendanceEntity a where a.run = :run and a.leftAt is null",
                        OpenStay.class)
                .setParameter("run", run)
                .getResultList();
    }

    List<AttendanceEntity> stays(List<OpenStay> open) {
        List<AttendanceEntity> found = new ArrayList<>(open.size());
        for (int from = 0; from < open.size(); from += IDS_A_QUERY) {
            List<OpenStay> some = open.subList(from, Math.min(open.size(), from + IDS_A_QUERY));
            found.addAll(em.createQuery("select a from AttendanceEntity a where a.id in :ids", AttendanceEntity.class)
                    .setParameter("ids", some.stream().map(OpenStay::id).toList())
                    .getResultList());
        }
        return found;
    }

    private List<AttendanceEntity> stays(ConferenceRunEntity run, String uuid) {
        return stays.getOrDefault(uuid, List.of()).stream()
                .filter(stay -> stay.run() == run)
                .toList();
    }

    private List<ConferenceRunEntity> runs(ConferenceId conference) {
        return runs.computeIfAbsent(conference, this::runsThatReachTheBatch);
    }

    /** Returns the runs that a sighting of the batch may belong to, and always the latest one, for the next ordinal. */
    private List<ConferenceRunEntity> runsThatReachTheBatch(ConferenceId conference) {
        return new ArrayList<>(em.createQuery(
                        "select r from ConferenceRunEntity r where r.name = :name and r.domain = :domain"
                                + " and (r.endedAt is null or r.endedAt >= :earliest or r.ordinal = (select"
                                + " max(l.ordinal) from ConferenceRunEntity l where l.name = :name and l.domain ="
                                + " :domain)) order by r.ordinal",
                        ConferenceRunEntity.class)
                .setParameter("name", conference.name())
                .setParameter("domain", conference.domain())
                .setParameter("earliest", earliest)
                .getResultList());
    }

    private Map<String, List<AttendanceEntity>> staysOf(Set<String> uuids) {
        return em.createQuery(
                        "select a from AttendanceEntity a join fetch a.run where a.uuid in :uuids order by a.ordinal",
                        AttendanceEntity.class)
                .setParameter("uuids", uuids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        AttendanceEntity::uuid, HashMap::new, Collectors.toCollection(ArrayList::new)));
    }
}
