package org.gavel.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gavel.account.Actor;

/**
 * The content of a line. Texts may be hostile and of any length: the audit bounds them.
 *
 * @param kind the kind of line
 * @param by the person who did it, and their network address
 * @param what the name of the action or change, such as {@code mute} or {@code account.change}
 * @param room the conference's key, or {@code null}
 * @param on the subjects; may be empty
 * @param details the details by name, such as {@code reason} or, of a change, {@code name: Anna → Anna B.}; never a
 *     secret
 * @param result the result; {@code null} for an action or a change, whose outcome comes later
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
     * @param kind the kind of line; never {@code null}
     * @param by the person who did it, and their network address; never {@code null}
     * @param what the name of the action or change, such as {@code mute} or {@code account.change}; never {@code null}
     * @param room the conference's key, or {@code null}
     * @param on the subjects; may be empty; copied
     * @param details the details by name, such as {@code reason} or, of a change, {@code name: Anna → Anna B.}; never a
     *     secret; copied
     * @param result the result; {@code null} for an action or a change, whose outcome comes later
     * @throws NullPointerException when {@code kind}, {@code by} or {@code what} is {@code null}, or {@code on} or
     *     {@code details} is or contains {@code null}
     */
    public AuditEntry {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(by);
        Objects.requireNonNull(what);
        on = List.copyOf(on);
        details = Map.copyOf(details);
    }
}
