package org.gavel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;

/**
 * Reads the audit in the database. Each method throws a {@link RuntimeException} when the database is away, and a
 * {@link org.gavel.account.NotPermittedException} when the caller may not read the audit.
 */
@ApplicationScoped
public class AuditQueries {

    /** The time after which an action without an outcome gets none any more. */
    static final Duration LATEST_OUTCOME = Duration.ofSeconds(150);

    private static final String COLUMNS = "l.chain, l.number, l.at, l.kind, l.actorId, l.actorName, l.address, l.what,"
            + " l.room, l.subject, l.subjects, l.result, l.about, ";
    private static final String ORDER = " order by l.at desc, l.chain desc, l.number desc";
    private static final String OLDEST_FIRST = " order by l.at, l.chain, l.number";

    @PersistenceContext(unitName = "gavel")
    private EntityManager em;

    private final Clock clock;

    @Inject
    AuditQueries(Clock clock) {
        this.clock = clock;
    }

    AuditQueries(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Reads lines with their outcomes, newest first, without their details.
     *
     * @param filter selects lines
     * @param behind the place where the page before ended; {@code null} for the first page
     * @param most the most lines to return
     * @return the lines, newest first; empty behind the last one
     */
    @Permitted(Permission.AUDIT)
    @Transactional
    public List<AuditItem> page(AuditFilter filter, AuditPlace behind, int most) {
        return items(lines(filter, behind, most), "cast(null as string)");
    }

    /**
     * Reads a part of all lines that match, with their outcomes, without their details.
     *
     * @param filter selects lines
     * @param oldestFirst whether the oldest line comes first, otherwise the newest
     * @param first how many lines to skip
     * @param most the most lines to return
     * @return the lines in that order; empty behind the last one
     */
    @Permitted(Permission.AUDIT)
    @Transactional
    public List<AuditItem> slice(AuditFilter filter, boolean oldestFirst, int first, int most) {
        AuditWhere where = new AuditWhere(filter, null, late());
        String order = oldestFirst ? OLDEST_FIRST : ORDER;
        List<AuditLine> lines = where.fill(em.createQuery(
                        select("cast(null as string)") + " where " + where.text() + order, AuditLine.class))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return items(lines, "cast(null as string)");
    }

    /**
     * {@return how many lines match, at most {@code most}}
     *
     * @param filter selects lines
     * @param most the number at which counting stops, because counting millions takes too long
     */
    @Permitted(Permission.AUDIT)
    @Transactional
    public int count(AuditFilter filter, int most) {
        AuditWhere where = new AuditWhere(filter, null, late());
        boolean more = !where.fill(
                        em.createQuery("select l.number from AuditLineEntity l where " + where.text(), Long.class))
                .setFirstResult(most)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        return more
                ? most
                : where.fill(em.createQuery("select count(l) from AuditLineEntity l where " + where.text(), Long.class))
                        .getSingleResult()
                        .intValue();
    }

    /**
     * Reads lines again with their details.
     *
     * @param items items that {@link #page} or {@link #slice} returned
     * @return the items in the same order; an item whose line is gone stays as it was
     */
    @Permitted(Permission.AUDIT)
    @Transactional
    public List<AuditItem> whole(List<AuditItem> items) {
        List<AuditLine> lines = new ArrayList<>();
        numbers(items.stream().map(AuditItem::line).toList())
                .forEach((chain, numbers) -> lines.addAll(em.createQuery(
                                "select l from AuditLineEntity l where l.chain = :chain and l.number in :numbers",
                                AuditLineEntity.class)
                        .setParameter("chain", chain)
                        .setParameter("numbers", numbers)
                        .getResultStream()
                        .map(AuditLineEntity::line)
                        .toList()));
        em.clear();
        Map<AuditPlace, AuditItem> whole = items(lines, "l.detail").stream()
                .collect(Collectors.toMap(AuditItem::place, item -> item, (one, other) -> one));
        return items.stream()
                .map(item -> whole.getOrDefault(item.place(), item))
                .toList();
    }

    /**
     * Reads one line with its outcome and its details.
     *
     * @param chain the id of the chain
     * @param number the line's place in its chain, counted from 1
     * @return the line; empty when there is none
     */
    @Permitted(Permission.AUDIT)
    @Transactional
    public Optional<AuditItem> line(String chain, long number) {
        return items(
                        em.createQuery(
                                        "select l from AuditLineEntity l where l.chain = :chain and l.number = :number",
                                        AuditLineEntity.class)
                                .setParameter("chain", chain)
                                .setParameter("number", number)
                                .getResultStream()
                                .map(AuditLineEntity::line)
                                .toList(),
                        "l.detail")
                .stream()
                .findFirst();
    }

    private List<AuditLine> lines(AuditFilter filter, AuditPlace behind, int most) {
        AuditWhere where = new AuditWhere(filter, behind, late());
        return where.fill(em.createQuery(
                        select("cast(null as string)") + " where " + where.text() + ORDER, AuditLine.class))
                .setMaxResults(most)
                .getResultList();
    }

    private List<AuditItem> items(List<AuditLine> lines, String detail) {
        Map<String, AuditLine> outcomes = new HashMap<>();
        Map<String, Long> starts = new HashMap<>();
        numbers(lines.stream().filter(AuditQueries::isCompleted).toList()).forEach((chain, numbers) -> {
            outcomes(chain, numbers, detail).forEach(outcome -> outcomes.put(chain + outcome.about(), outcome));
            starts.put(chain, lastStart(chain));
        });
        return lines.stream()
                .map(line -> item(line, outcomes.get(line.chain() + line.number()), starts.get(line.chain())))
                .toList();
    }

    private List<AuditLine> outcomes(String chain, List<Long> numbers, String detail) {
        return em.createQuery(
                        select(detail) + " where l.chain = :chain and l.about in :numbers and l.kind = :outcome",
                        AuditLine.class)
                .setParameter("chain", chain)
                .setParameter("numbers", numbers)
                .setParameter("outcome", AuditKind.OUTCOME.name())
                .getResultList();
    }

    /**
     * Returns the last start of the server that is young enough to matter; older lines are too old for an outcome
     * anyway.
     */
    private Long lastStart(String chain) {
        return em.createQuery(
                        "select max(l.number) from AuditLineEntity l where l.chain = :chain and l.kind = :start and l.at >= :late",
                        Long.class)
                .setParameter("chain", chain)
                .setParameter("start", AuditKind.START.name())
                .setParameter("late", late())
                .getSingleResult();
    }

    private AuditItem item(AuditLine line, AuditLine outcome, Long lastStart) {
        String result = outcome == null ? line.result() : outcome.result();
        boolean over = line.at().isBefore(late()) || (lastStart != null && lastStart > line.number());
        AuditStatus open = over ? AuditStatus.UNKNOWN : AuditStatus.PENDING;
        return new AuditItem(line, outcome, result == null ? open : status(result));
    }

    private static AuditStatus status(String result) {
        try {
            return AuditStatus.valueOf(result);
        } catch (IllegalArgumentException e) {
            return AuditStatus.UNKNOWN;
        }
    }

    private static boolean isCompleted(AuditLine line) {
        return AuditKind.ACT.name().equals(line.kind())
                || AuditKind.CHANGE.name().equals(line.kind());
    }

    private static Map<String, List<Long>> numbers(List<AuditLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        AuditLine::chain, Collectors.mapping(AuditLine::number, Collectors.toList())));
    }

    private static String select(String detail) {
        return "select new org.gavel.audit.AuditLine(" + COLUMNS + detail + ", l.hash) from AuditLineEntity l";
    }

    private Instant late() {
        return clock.instant().minus(LATEST_OUTCOME);
    }
}
