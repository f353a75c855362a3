package org.gavel.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gavel.account.Actor;
import org.gavel.conference.StorableText;

/** The content of the next line, with bounded texts, without its place in the chain. */
record AuditDraft(
        AuditKind kind,
        Actor by,
        String what,
        String room,
        List<AuditSubject> on,
        int subjects,
        AuditResult result,
        Long about,
        String detail) {

    private static final int MOST_SUBJECTS = 10_000;

    /** Enough for an account that loses 100 grants, gets another 100 and changes in every field. */
    private static final int MOST_DETAILS = 256;

    static AuditDraft of(AuditEntry entry) {
        List<AuditSubject> on = subjects(entry.on());
        AuditDetail detail = new AuditDetail(parts(on), details(entry.details()), null, null, null);
        return new AuditDraft(
                entry.kind(),
                entry.by(),
                entry.what(),
                entry.room(),
                on,
                entry.on().size(),
                entry.result(),
                null,
                detail.text());
    }

    /** Makes the line with the outcome of another line. */
    static AuditDraft of(AuditRef begun, AuditOutcome outcome) {
        AuditEntry entry = begun.entry();
        AuditDetail detail = new AuditDetail(
                null,
                null,
                failures(outcome.failures()),
                outcome.unconfirmed().isEmpty() ? null : some(outcome.unconfirmed()),
                StorableText.bounded(outcome.why(), AuditText.WHY));
        return new AuditDraft(
                AuditKind.OUTCOME,
                entry.by(),
                entry.what(),
                entry.room(),
                List.of(),
                0,
                outcome.result(),
                begun.number(),
                detail.text());
    }

    AuditLine line(String chain, long number, Instant at) {
        return new AuditLine(
                chain,
                number,
                at,
                kind.name(),
                StorableText.bounded(by.who().id(), AuditText.ACTOR),
                StorableText.bounded(by.who().name(), AuditText.ACTOR),
                StorableText.bounded(by.address(), AuditText.ADDRESS),
                StorableText.bounded(what, AuditText.WHAT),
                StorableText.bounded(room, AuditText.ROOM),
                SubjectText.of(on),
                subjects,
                result == null ? null : result.name(),
                about,
                detail,
                null);
    }

    private static List<AuditSubject> subjects(List<AuditSubject> on) {
        return some(on).stream()
                .map(subject -> new AuditSubject(
                        AuditText.boundedOrEmpty(subject.id(), AuditText.ID),
                        AuditText.boundedOrEmpty(subject.number(), AuditText.NUMBER),
                        AuditText.boundedOrEmpty(subject.name(), AuditText.NAME)))
                .toList();
    }

    private static List<List<String>> parts(List<AuditSubject> on) {
        return on.isEmpty()
                ? null
                : on.stream()
                        .map(subject -> List.of(subject.id(), subject.number(), subject.name()))
                        .toList();
    }

    /** Returns the details sorted by name, so that equal details make equal text. */
    private static Map<String, String> details(Map<String, String> details) {
        Map<String, String> fit = new TreeMap<>();
        new TreeMap<>(details)
                .entrySet().stream()
                        .limit(MOST_DETAILS)
                        .forEach(detail -> fit.put(
                                StorableText.bounded(detail.getKey(), AuditText.DETAIL_NAME),
                                StorableText.bounded(detail.getValue(), AuditText.DETAIL)));
        return fit.isEmpty() ? null : fit;
    }

    private static List<AuditDetail.Failed> failures(List<AuditOutcome.Failure> failures) {
        List<AuditDetail.Failed> fit = new ArrayList<>();
        for (AuditOutcome.Failure failure : some(failures)) {
            fit.add(new AuditDetail.Failed(failure.at(), AuditText.boundedOrEmpty(failure.why(), AuditText.WHY)));
        }
        return fit.isEmpty() ? null : fit;
    }

    private static <T> List<T> some(List<T> list) {
        return list.size() > MOST_SUBJECTS ? list.subList(0, MOST_SUBJECTS) : list;
    }
}
