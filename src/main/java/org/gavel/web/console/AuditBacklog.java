package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gavel.audit.AuditTrail;

/** Tells how many lines of the audit are on this server's disk and not in the database yet. */
@Named("auditBacklog")
@RequestScoped
public class AuditBacklog {

    private final AuditTrail trail;
    private final AuditMessages messages;

    @Inject
    AuditBacklog(AuditTrail trail, AuditMessages messages) {
        this.trail = trail;
        this.messages = messages;
    }

    /** {@return how many lines are not in the database yet} */
    public long getPending() {
        return trail.health().pending();
    }

    /** {@return since when the database takes no lines, as text} Empty while it takes them. */
    public String getFailingSince() {
        return trail.health().failing().map(messages::time).orElse("");
    }
}
