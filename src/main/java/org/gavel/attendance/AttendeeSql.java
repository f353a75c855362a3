package org.gavel.attendance;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gavel.conference.ConferenceId;

/**
 * Reads attendees by SQL: JPQL has no window functions, and without them each page would read ten thousand stays. It
 * computes times in milliseconds, which works in PostgreSQL and H2 alike.
 *
 * <p>{@code alone_for} is the part of a stay that no earlier stay of the same attendee covers, so that two calls at the
 * same time do not count twice.
 */
final class AttendeeSql {

    private static final String ATTENDEE = "caller_number, caller_name, channel";

    private static final String STAYS = "(select a.id, a.caller_number, a.caller_name,"
            + " case when a.caller_number = '' then a.channel_uuid else '' end as channel,"
            + " cast(extract(epoch from a.joined_at) * 1000 as bigint) as joined,"
            + " coalesce(cast(extract(epoch from a.left_at) * 1000 as bigint), :now) as until,"
            + " case when a.left_at is null then 1 else 0 end as there, a.ending"
            + " from attendance a join conference_run r on r.id = a.run_id"
            + " where r.name = :name and r.domain = :domain and r.ordinal = :ordinal"
            + " and (:search = '' or lower(a.caller_name) like :pattern escape '!' or a.caller_number like :pattern escape '!')) stay";

    private static final String REACHED = "(select stay.*, max(until) over (partition by " + ATTENDEE
            + " order by joined, id rows between unbounded preceding and 1 preceding) as before,"
            + " first_value(ending) over (partition by " + ATTENDEE
            + " order by there desc, until desc, id desc) as last_ending from " + STAYS + ") reached";

    private static final String APART = "(select reached.*, case when before is null or before <= joined"
            + " then greatest(until - joined, 0) else greatest(until - before, 0) end as alone_for from " + REACHED
            + ") apart";

    private static final String PAGE = "select " + ATTENDEE
            + ", min(joined), max(until), max(there), max(last_ending), sum(alone_for), count(*) from " + APART
            + " group by " + ATTENDEE + " order by ";

    private static final String COUNT =
            "select count(*) from (select distinct " + ATTENDEE + " from " + STAYS + ") attendees";

    private final EntityManager em;

    AttendeeSql(EntityManager em) {
        this.em = em;
    }

    @SuppressWarnings("unchecked") // a native query has no other form
    List<Attendee> page(ConferenceId conference, int ordinal, AttendeeQuery asked, Instant now) {
        Query query = em.createNativeQuery(PAGE + asked.order().by(asked.descending()));
        List<Object[]> rows = asked(query, conference, ordinal, asked.search(), now)
                .setFirstResult(asked.first())
                .setMaxResults(asked.most())
                .getResultList();
        return rows.stream().map(AttendeeSql::attendee).toList();
    }

    int count(ConferenceId conference, int ordinal, String search, Instant now) {
        Query query = asked(em.createNativeQuery(COUNT), conference, ordinal, search, now);
        return ((Number) query.getSingleResult()).intValue();
    }

    private static Query asked(Query query, ConferenceId conference, int ordinal, String search, Instant now) {
        String text = search.strip().toLowerCase(Locale.ROOT);
        String pattern = "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return query.setParameter("now", now.toEpochMilli())
                .setParameter("name", conference.name())
                .setParameter("domain", conference.domain())
                .setParameter("ordinal", ordinal)
                .setParameter("search", text)
                .setParameter("pattern", pattern);
    }

    private static Attendee attendee(Object[] row) {
        boolean there = number(row[5]) > 0;
        return new Attendee(
                new Attendee.Key((String) row[0], (String) row[1], (String) row[2]),
                Instant.ofEpochMilli(number(row[3])),
                there ? null : Instant.ofEpochMilli(number(row[4])),
                there || row[6] == null ? null : Ending.valueOf((String) row[6]),
                Duration.ofMillis(number(row[7])),
                (int) number(row[8]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
