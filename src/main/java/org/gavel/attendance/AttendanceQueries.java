package org.gavel.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;
import org.gavel.conference.ConferenceId;

/**
 * Reads the attendance of a room, a page at a time. Each method throws a {@link RuntimeException} when the database is
 * away, and a {@link org.gavel.account.NotPermittedException} when the caller may not read the attendance of that room;
 * call it through {@link org.gavel.store.AskedDatabase}. Whether the switch lets the caller see the room is checked
 * before, by the pages.
 */
@ApplicationScoped
public class AttendanceQueries {

    /** The most stays of which a curve is made. */
    static final int MOST_STAYS = 50_000;

    private static final String OF_CONFERENCE = " r.name = :name and r.domain = :domain";

    private static final String STAYS =
            "select a from AttendanceEntity a join fetch a.run where a.run.name = :name and a.run.domain = :domain";

    /** It computes times in milliseconds, which works in PostgreSQL and H2 alike. */
    private static final String COUNTS = "select a.run_id, count(distinct a.channel_uuid),"
            + " max(coalesce(cast(extract(epoch from a.left_at) * 1000 as bigint), :now)"
            + " - cast(extract(epoch from a.joined_at) * 1000 as bigint))"
            + " from attendance a where a.run_id in (:runs) group by a.run_id";

    @PersistenceContext(unitName = "gavel")
    private EntityManager em;

    private final Clock clock;

    @Inject
    AttendanceQueries(Clock clock) {
        this.clock = clock;
    }

    AttendanceQueries(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Reads the runs of a room's conference, a page at a time.
     *
     * @param room the room's conference
     * @param asked selects and sorts them
     * @return the runs, at most {@link ConferenceQuery#most}; empty behind the last one
     */
    @Permitted(Permission.ATTENDANCE)
    @Transactional
    public List<AttendedConference> conferences(ConferenceId room, ConferenceQuery asked) {
        List<ConferenceRunEntity> runs = named(
                        em.createQuery(
                                "select r from ConferenceRunEntity r where" + OF_CONFERENCE + " order by " + asked.by(),
                                ConferenceRunEntity.class),
                        room)
                .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
                .setFirstResult(asked.first())
                .setMaxResults(asked.most())
                .getResultList();
        return counted(runs);
    }

    /**
     * Counts the runs of a room's conference.
     *
     * @param room the room's conference
     * @return how many there are, the present one included
     */
    @Permitted(Permission.ATTENDANCE)
    @Transactional
    public int countConferences(ConferenceId room) {
        return named(
                        em.createQuery("select count(r) from ConferenceRunEntity r where" + OF_CONFERENCE, Long.class),
                        room)
                .getSingleResult()
                .intValue();
    }

    /**
     * Reads one run of a room's conference.
     *
     * @param room the room's conference
     * @param ordinal the number of the run, counted from 1
     * @return the run; empty where there is none
     */
    @Permitted(Permission.ATTENDANCE)
    @Transactional
    public Optional<AttendedConference> conference(ConferenceId room, int ordinal) {
        return counted(run(room, ordinal).stream().toList()).stream().findFirst();
    }

    /**
     * Reads who was in a conference, a page at a time.
     *
     * @param room the room's conference
     * @param ordinal the number of the run, counted from 1
     * @param asked selects and sorts them
     * @return the attendees, at most {@link AttendeeQuery#most}; empty behind the last one
     */
    @Permitted(Permission.ATTENDANCE)
    @Transactional
    public List<Attendee> attendees(ConferenceId room, int ordinal, AttendeeQuery asked) {
        return new AttendeeSql(em).page(room, ordinal, asked, knownUntil(room, ordinal));
    }

    /**
     * Counts who was in a conference.
     *
     * @param room the room's conference
     * @param ordinal the number of the run, counted from 1
     * @param search a part of name or number; empty for all
     * @return how many attendees match
     */
    @Permitted(Permission.ATTENDANCE)
    @Transactional
    public int countAttendees(ConferenceId room, int ordinal, String search) {
        return new AttendeeSql(em).count(room, ordinal, search, clock.instant());
    }

    /**
     * Reads the stays of one attendee by time of joining.
     *
     * @param room the room's conference
     * @param ordinal the number of the run, counted from 1
     * @param who the key of one of {@link #attendees}
     * @param most the most stays to return
     * @return the earliest stays
     */
    @Permitted(Permission.ATTENDANCE)
    @Transactional
    public List<Attendance> staysOf(ConferenceId room, int ordinal, Attendee.Key who, int most) {
        return named(
                        em.createQuery(
                                STAYS + " and a.run.ordinal = :ordinal"
                                        + " and a.number = :number and a.name = :caller and (:channel = '' or a.uuid = :channel)"
                                        + " order by a.joinedAt, a.id",
                                AttendanceEntity.class),
                        room)
                .setParameter("ordinal", ordinal)
                .setParameter("number", who.number())
                .setParameter("caller", who.name())
                .setParameter("channel", who.channel())
                .setMaxResults(most)
                .getResultStream()
                .map(AttendanceEntity::attendance)
                .toList();
    }

    /**
     * Reads stays by time of joining, a page at a time.
     *
     * @param room the room's conference
     * @param ordinal the number of the run, counted from 1; {@code null} for all runs
     * @param behind the last stay of the page before; {@code null} for the first page
     * @param most the most stays to return
     * @return the stays; empty behind the last one
     */
    @Permitted(Permission.ATTENDANCE)
    @Transactional
    public List<Attendance> stays(ConferenceId room, Integer ordinal, Attendance behind, int most) {
        return named(
                        em.createQuery(
                                STAYS + " and (:ordinal = 0 or a.run.ordinal = :ordinal)"
                                        + " and (a.joinedAt > :joined or (a.joinedAt = :joined and a.id > :id))"
                                        + " order by a.joinedAt, a.id",
                                AttendanceEntity.class),
                        room)
                .setParameter("ordinal", ordinal == null ? 0 : ordinal)
                .setParameter("joined", behind == null ? Instant.EPOCH : behind.joined())
                .setParameter("id", behind == null ? 0L : behind.id())
                .setMaxResults(most)
                .getResultStream()
                .map(AttendanceEntity::attendance)
                .toList();
    }

    /**
     * Counts the calls in a conference over time.
     *
     * @param room the room's conference
     * @param ordinal the number of the run, counted from 1
     * @return the curve of its first {@value #MOST_STAYS} stays
     */
    @Permitted(Permission.ATTENDANCE)
    @Transactional
    public PresenceCurve curve(ConferenceId room, int ordinal) {
        Instant now = knownUntil(room, ordinal);
        PresenceCurve.Builder curve = new PresenceCurve.Builder();
        named(
                        em.createQuery(
                                "select a.joinedAt, a.leftAt from AttendanceEntity a join a.run r where r.ordinal = :ordinal and"
                                        + OF_CONFERENCE + " order by a.joinedAt, a.id",
                                Object[].class),
                        room)
                .setParameter("ordinal", ordinal)
                .setMaxResults(MOST_STAYS)
                .getResultStream()
                .forEach(stay -> curve.add((Instant) stay[0], stay[1] == null ? now : (Instant) stay[1]));
        return curve.build();
    }

    /**
     * Returns until when open stays are known to have lasted: until now, or until a run without a watcher was last
     * known.
     */
    private Instant knownUntil(ConferenceId room, int ordinal) {
        return run(room, ordinal).map(run -> run.knownUntil(clock.instant())).orElseGet(clock::instant);
    }

    private Optional<ConferenceRunEntity> run(ConferenceId room, int ordinal) {
        return named(
                        em.createQuery(
                                "select r from ConferenceRunEntity r where r.ordinal = :ordinal and" + OF_CONFERENCE,
                                ConferenceRunEntity.class),
                        room)
                .setParameter("ordinal", ordinal)
                .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
                .getResultStream()
                .findFirst();
    }

    /**
     * Counts members and longest stay of each run. At most one run is open, and its end of counting is used for all.
     */
    private List<AttendedConference> counted(List<ConferenceRunEntity> runs) {
        Map<Long, Object[]> counts = new HashMap<>();
        if (!runs.isEmpty()) {
            Instant now = clock.instant();
            Instant until = runs.stream()
                    .filter(ConferenceRunEntity::isOpen)
                    .map(run -> run.knownUntil(now))
                    .findFirst()
                    .orElse(now);
            List<?> rows = em.createNativeQuery(COUNTS)
                    .setParameter("now", until.toEpochMilli())
                    .setParameter(
                            "runs", runs.stream().map(ConferenceRunEntity::id).toList())
                    .getResultList();
            rows.forEach(row -> counts.put(((Number) ((Object[]) row)[0]).longValue(), (Object[]) row));
        }
        return runs.stream().map(run -> counted(run, counts.get(run.id()))).toList();
    }

    private static AttendedConference counted(ConferenceRunEntity run, Object[] counts) {
        long members = counts == null ? 0 : ((Number) counts[1]).longValue();
        long longest = counts == null ? 0 : Math.max(0, ((Number) counts[2]).longValue());
        return run.attended(members, Duration.ofMillis(longest));
    }

    private static <T> TypedQuery<T> named(TypedQuery<T> query, ConferenceId room) {
        return query.setParameter("name", room.name()).setParameter("domain", room.domain());
    }
}
