package org.gavel.audit;

import java.util.List;
import java.util.Map;
import org.gavel.json.JsonBinding;
import org.gavel.json.MalformedJsonException;

/**
 * What a line tells beyond its columns; parts that it has not are {@code null}.
 *
 * @param on id, number and name of all on whom or what it was done
 * @param details by name
 * @param failures of an outcome: on whom it failed
 * @param unconfirmed of an outcome: places in {@code on} of those of whom nobody knows
 * @param why of an outcome: why it failed as a whole
 */
public record AuditDetail(
        List<List<String>> on,
        Map<String, String> details,
        List<Failed> failures,
        List<Integer> unconfirmed,
        String why) {

    static final AuditDetail NOTHING = new AuditDetail(null, null, null, null, null);

    /**
     * One on whom it failed.
     *
     * @param at the place in {@code on}
     * @param why a key of a text and, behind a blank, what the switch said
     */
    public record Failed(int at, String why) {}

    /** @return {@code null} when it tells nothing */
    String text() {
        return equals(NOTHING) ? null : JsonBinding.terse(this);
    }

    /** What such a text tells: nothing for {@code null}, and for one that somebody has changed so that it cannot be read. */
    static AuditDetail of(String text) {
        if (text == null) {
            return NOTHING;
        }
        try {
            AuditDetail detail = JsonBinding.read(text, AuditDetail.class);
            return detail == null ? NOTHING : detail;
        } catch (MalformedJsonException e) {
            return NOTHING;
        }
    }

    List<AuditSubject> subjects() {
        return on == null ? List.of() : on.stream().map(AuditDetail::subject).toList();
    }

    private static AuditSubject subject(List<String> parts) {
        return new AuditSubject(part(parts, 0), part(parts, 1), part(parts, 2));
    }

    private static String part(List<String> parts, int at) {
        return parts != null && at < parts.size() && parts.get(at) != null ? parts.get(at) : "";
    }
}
