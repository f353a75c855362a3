package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gavel.ledger.AuditTrail;

/** What of the audit is on this server's disk and not in the database yet. */
@Named("auditBacklog")
@RequestScoped
public class AuditBacklog {

    private final AuditTrail trail;
    private final AuditWords words;

    @Inject
    AuditBacklog(AuditTrail trail, AuditWords words) {
        this.trail = trail;
        this.words = words;
    }

    /** How many lines. */
    public long getPending() {
        return trail.health().pending();
    }

    /** Since when they cannot be written; empty while all is well. */
    public String getFailingSince() {
        return trail.health().failing().map(words::time).orElse("");
    }
}
