package org.gavel.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gavel.account.Actor;

/**
 * What a line tells. Texts may be of any length and hold anything: the audit bounds them.
 *
 * @param kind what the line tells of
 * @param by who did it, and from where
 * @param what an act's or change's name, such as {@code mute} or {@code account.change}
 * @param room the conference's key, or {@code null}
 * @param on on whom or what; may be empty
 * @param details by name, such as {@code reason} or, of a change, {@code name: Anna → Anna B.}; never a secret
 * @param result {@code null} for an act or a change, whose outcome comes later
 */
public record AuditEntry(
        AuditKind kind,
        Actor by,
        String what,
        String room,
        List<AuditSubject> on,
        Map<String, String> details,
        AuditResult result) {

    /**
     * Refuses an entry without kind, actor or name, and copies the rest.
     *
     * @param kind never {@code null}
     * @param by never {@code null}
     * @param what never {@code null}
     * @param room {@code null} for none
     * @param on copied
     * @param details copied
     * @param result kept as given
     */
    public AuditEntry {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(by);
        Objects.requireNonNull(what);
        on = List.copyOf(on);
        details = Map.copyOf(details);
    }
}
