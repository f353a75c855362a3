package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.gavel.account.AccessControl;
import org.gavel.account.Permission;
import org.gavel.audit.AuditCheck;
import org.gavel.audit.AuditReport;
import org.gavel.audit.ChainReport;
import org.gavel.store.AskedDatabase;
import org.gavel.store.DatabaseAwayException;
import org.gavel.web.session.CurrentActor;

/** The button that checks the audit, and what came of it in words. */
@Named("auditCheck")
@RequestScoped
public class AuditCheckForm {

    private static final Logger LOG = System.getLogger(AuditCheckForm.class.getName());

    private final AuditCheck check;
    private final AccessControl gate;
    private final CurrentActor current;
    private final AuditMessages audit;
    private final Messages words;
    private AuditReport report;
    private String failure = "";

    @Inject
    AuditCheckForm(AuditCheck check, AccessControl gate, CurrentActor current, AuditMessages audit, Messages words) {
        this.check = check;
        this.gate = gate;
        this.current = current;
        this.audit = audit;
        this.words = words;
    }

    public void run() {
        if (!gate.admits(current.actor(), Permission.AUDIT, AuditPage.ADDRESS, null)) {
            failure = words.say("audit.check.refused");
            return;
        }
        try {
            report = AskedDatabase.ask(check::check);
        } catch (DatabaseAwayException e) {
            LOG.log(Level.WARNING, "the audit cannot be checked", e);
            failure = words.say("audit.check.away");
        }
    }

    /** Why there is no result; empty when there is one, or none was asked for. */
    public String getFailure() {
        return failure;
    }

    public boolean isDone() {
        return report != null;
    }

    public boolean isIntact() {
        return report.isIntact();
    }

    public String getSummary() {
        return words.say(
                report.isIntact() ? "audit.check.intact" : "audit.check.broken",
                audit.time(report.at()),
                report.lines());
    }

    /** One sentence for each chain. */
    public List<String> getChains() {
        return report.chains().stream().map(this::sentence).toList();
    }

    private String sentence(ChainReport chain) {
        String found = chain.finding().name() + (chain.isIntact() && !chain.own() ? "_ELSEWHERE" : "");
        return words.say(
                chain.own() ? "audit.check.own" : "audit.check.other",
                chain.chain(),
                words.say("audit.finding." + found, chain.line()));
    }
}
