package org.gavel.administration.switches;

import org.gavel.account.Attempted;
import org.gavel.audit.AuditWhat;

/**
 * A switch as it is entered.
 *
 * @param id {@code null} for a new one
 * @param version as it was read
 * @param name how administrators call it
 * @param url {@code ws://host:port} or {@code wss://host:port}, a path may follow
 * @param domain the domain of its users and conferences
 * @param roomTemplate with {@code <number>} once, and {@code <domain>} at most once
 * @param certificate in PEM form; empty to trust the system's authorities
 */
public record SwitchDraft(
        Long id, int version, String name, String url, String domain, String roomTemplate, String certificate)
        implements Attempted {
    /** The change that this draft makes. */
    AuditWhat what() {
        return id == null ? AuditWhat.SWITCH_ADD : AuditWhat.SWITCH_CHANGE;
    }

    @Override
    public String attempt() {
        return what().wire();
    }
}
