package org.gavel.audit;

import java.util.List;
import java.util.Map;
import org.gavel.json.JsonBinding;
import org.gavel.json.MalformedJsonException;

/**
 * The parts of a line that have no column of their own. It is stored as JSON; missing parts are {@code null}.
 *
 * @param on id, number and name of each subject, in this order
 * @param details the details by name
 * @param failures of an outcome: the subjects on which the action failed
 * @param unconfirmed of an outcome: the positions in {@code on} of the subjects for which the result is unknown,
 *     counted from 0
 * @param why of an outcome: why the action failed as a whole
 */
public record AuditDetail(
        List<List<String>> on,
        Map<String, String> details,
        List<Failed> failures,
        List<Integer> unconfirmed,
        String why) {

    static final AuditDetail NOTHING = new AuditDetail(null, null, null, null, null);

    /**
     * A subject on which an action failed.
     *
     * @param at its position in {@code on}, counted from 0
     * @param why the key of a message and, after a blank, the text of the switch
     */
    public record Failed(int at, String why) {}

    /** Returns the JSON; {@code null} when no part is there. */
    String text() {
        return equals(NOTHING) ? null : JsonBinding.terse(this);
    }

    /**
     * Reads the JSON. It returns {@link #NOTHING} for {@code null}, and for a text that was changed and cannot be read.
     */
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
