package org.gavel.roster.store;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gavel.conference.ConferenceId;
import org.gavel.roster.store.RowChange.ConferenceRow;
import org.gavel.roster.store.RowChange.MemberGone;
import org.gavel.roster.store.RowChange.MemberRow;
import org.gavel.roster.store.RowChange.RosterRows;

/** Applies changes to the mirror's rows, within the caller's transaction. */
final class MirrorTables implements RowChange.Tables {

    private final EntityManager em;
    private final Map<ConferenceId, ConferenceEntity> conferences = new HashMap<>();
    private final Map<ConferenceId, Map<String, MemberEntity>> members = new HashMap<>();
    private final Map<ConferenceId, Set<String>> touched;

    private MirrorTables(EntityManager em, List<RowChange> changes) {
        this.em = em;
        this.touched = changes.stream()
                .filter(change -> change.uuid().isPresent())
                .collect(Collectors.groupingBy(
                        RowChange::conference,
                        Collectors.mapping(change -> change.uuid().orElseThrow(), Collectors.toSet())));
    }

    /** Applies all changes in their order and flushes them to the database. */
    static void write(EntityManager em, List<RowChange> changes) {
        MirrorTables tables = new MirrorTables(em, changes);
        changes.forEach(change -> change.apply(tables));
        em.flush();
    }

    @Override
    public void put(ConferenceRow row) {
        ConferenceEntity conference = conferences.computeIfAbsent(row.conference(), this::find);
        if (conference == null) {
            if (!row.running()) {
                // Somebody looked for a conference that does not run: nothing is stored.
                return;
            }
            conference = create(new ConferenceEntity(row.conference(), row.seenAt()));
        }
        conference.take(row);
    }

    @Override
    public void keep(RosterRows rows) {
        ConferenceEntity conference = conferences.computeIfAbsent(rows.conference(), this::find);
        if (conference != null) {
            em.createQuery("select m from MemberEntity m where m.conference = :conference", MemberEntity.class)
                    .setParameter("conference", conference)
                    .getResultStream()
                    .filter(member -> !rows.uuids().contains(member.uuid()))
                    .forEach(em::remove);
            em.flush();
            members.remove(rows.conference());
        }
    }

    @Override
    public void put(MemberRow row) {
        ConferenceEntity conference = conferences.computeIfAbsent(row.conference(), this::find);
        if (conference == null) {
            conference =
                    create(new ConferenceEntity(row.conference(), row.member().at()));
        }
        Map<String, MemberEntity> known = touchedMembers(conference);
        MemberEntity member = known.get(row.member().uuid());
        if (member == null) {
            MemberEntity joined = new MemberEntity(conference, row.member());
            em.persist(joined);
            known.put(joined.uuid(), joined);
        } else {
            member.take(row.member());
        }
    }

    @Override
    public void remove(MemberGone row) {
        ConferenceEntity conference = conferences.computeIfAbsent(row.conference(), this::find);
        MemberEntity member =
                conference == null ? null : touchedMembers(conference).remove(row.gone());
        if (member != null) {
            em.remove(member);
        }
    }

    private ConferenceEntity create(ConferenceEntity conference) {
        em.persist(conference);
        conferences.put(conference.conference(), conference);
        return conference;
    }

    private ConferenceEntity find(ConferenceId conference) {
        return em.createQuery(
                        "select c from ConferenceEntity c where c.name = :name and c.domain = :domain",
                        ConferenceEntity.class)
                .setParameter("name", conference.name())
                .setParameter("domain", conference.domain())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The rows of the members in the batch, read with one query for each conference. */
    private Map<String, MemberEntity> touchedMembers(ConferenceEntity conference) {
        return members.computeIfAbsent(
                conference.conference(),
                id -> em.createQuery(
                                "select m from MemberEntity m where m.conference = :conference and m.uuid in :uuids",
                                MemberEntity.class)
                        .setParameter("conference", conference)
                        .setParameter("uuids", touched.getOrDefault(id, Set.of()))
                        .getResultStream()
                        .collect(Collectors.toMap(MemberEntity::uuid, member -> member, (a, b) -> a, HashMap::new)));
    }
}
