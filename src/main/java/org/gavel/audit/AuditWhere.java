package org.gavel.audit;

import jakarta.json.JsonValue;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gavel.conference.SearchText;
import org.gavel.conference.StorableText;
import org.gavel.json.JsonText;

/** Translates a filter into the condition of a JPQL query on lines {@code l}. */
final class AuditWhere {

    private static final String OUTCOME =
            "exists (select o from AuditLineEntity o where o.chain = l.chain and o.about = l.number";
    private static final String STARTED_ANEW =
            "exists (select s from AuditLineEntity s where s.chain = l.chain and s.kind = :start"
                    + " and s.number > l.number and s.at >= :late)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * Translates a filter.
     *
     * @param behind the place where the page before ended; {@code null} for the first page
     * @param late the time before which a line without an outcome gets none any more
     */
    AuditWhere(AuditFilter filter, AuditPlace behind, Instant late) {
        that("l.kind <> :outcome", "outcome", AuditKind.OUTCOME.name());
        if (filter.from() != null) {
            that("l.at >= :from", "from", filter.from());
        }
        if (filter.until() != null) {
            that("l.at < :until", "until", filter.until());
        }
        kinds(filter.kinds());
        people(filter);
        if (filter.status() != null) {
            status(filter.status(), late);
        }
        if (behind != null) {
            that(
                    "(l.at < :at or (l.at = :at and (l.chain < :chain or (l.chain = :chain and l.number < :number))))",
                    "at",
                    behind.at());
            values.put("chain", behind.chain());
            values.put("number", behind.number());
        }
    }

    String text() {
        return String.join(" and ", conditions);
    }

    <T> TypedQuery<T> fill(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    private void kinds(Set<AuditKind> kinds) {
        if (!kinds.isEmpty()) {
            that("l.kind in :kinds", "kinds", kinds.stream().map(Enum::name).collect(Collectors.toSet()));
        }
    }

    private void people(AuditFilter filter) {
        if (!filter.actor().isBlank()) {
            that(
                    "(l.actorId = :actor or lower(l.actorName) like :actorLike escape '!' or "
                            + found("actor", ":actorFolded") + ")",
                    "actor",
                    lower(filter.actor()));
            values.put("actorLike", "%" + pattern(filter.actor()) + "%");
            values.put("actorFolded", "%" + foldedPattern(filter.actor()) + "%");
        }
        if (!filter.what().isBlank()) {
            that("l.what = :what", "what", filter.what());
        }
        if (!filter.room().isBlank()) {
            that(
                    "(lower(l.room) like :room escape '!' or lower(l.room) like :roomFolded escape '!' or lower(l.room) = :bare)",
                    "room",
                    pattern(filter.room()) + "%");
            values.put("bare", bare(filter.room().strip().toLowerCase(Locale.ROOT)));
            values.put(
                    "roomFolded",
                    escaped(SearchText.folded(StorableText.bounded(filter.room().strip(), AuditText.SUBJECT))) + "%");
        }
        if (!filter.text().isBlank()) {
            text(filter);
        }
    }

    /** Returns the room's name without its domain, as older versions stored it. */
    private static String bare(String room) {
        int at = room.indexOf('@');
        return StorableText.bounded(at < 0 ? room : room.substring(0, at), AuditText.SUBJECT);
    }

    private void text(AuditFilter filter) {
        if (filter.namesOnly()) {
            that(
                    "(lower(l.actorName) like :text escape '!' or " + found("actor", ":folded") + ")",
                    "text",
                    "%" + pattern(filter.text()) + "%");
            values.put("folded", "%" + foldedPattern(filter.text()) + "%");
            return;
        }
        that(
                "(lower(l.actorName) like :text escape '!' or lower(l.subject) like :text escape '!'"
                        + " or lower(l.detail) like :json escape '!' or " + found("folded", ":folded") + ")",
                "text",
                "%" + pattern(filter.text()) + "%");
        values.put("json", "%" + pattern(asInJson(filter.text())) + "%");
        values.put("folded", "%" + foldedPattern(filter.text()) + "%");
    }

    private void status(AuditStatus status, Instant late) {
        if (status != AuditStatus.PENDING && status != AuditStatus.UNKNOWN) {
            that("(l.result = :result or " + OUTCOME + " and o.result = :result))", "result", status.name());
            return;
        }
        that(
                "l.kind in :completed and not " + OUTCOME + ")",
                "completed",
                Set.of(AuditKind.ACT.name(), AuditKind.CHANGE.name()));
        String over = "(l.at < :late or " + STARTED_ANEW + ")";
        that(status == AuditStatus.UNKNOWN ? over : "not " + over, "late", late);
        values.put("start", AuditKind.START.name());
    }

    private void that(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** Searches in the folded text, where accents, case, width and separators of digits make no difference. */
    private static String found(String column, String pattern) {
        return "exists (select f from AuditSearchEntity f where f.chain = l.chain and f.number = l.number and f."
                + column + " like " + pattern + " escape '!')";
    }

    private static String foldedPattern(String text) {
        return escaped(AuditSearchEntity.folded(StorableText.bounded(text.strip(), AuditText.SUBJECT)));
    }

    /** Returns a text as it is within the quotes of JSON. */
    private static String asInJson(String text) {
        JsonValue json = JsonText.string(text);
        return json.toString().substring(1, json.toString().length() - 1);
    }

    private static String pattern(String text) {
        return escaped(lower(text));
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static String lower(String text) {
        return StorableText.bounded(text.strip(), AuditText.SUBJECT).toLowerCase(Locale.ROOT);
    }
}
