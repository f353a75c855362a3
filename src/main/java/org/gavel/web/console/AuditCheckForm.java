package org.gavel.web.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.gavel.account.NotPermittedException;
import org.gavel.audit.AuditCheck;
import org.gavel.audit.AuditReport;
import org.gavel.audit.ChainReport;
import org.gavel.store.AskedDatabase;
import org.gavel.store.DatabaseAwayException;

/** The button that checks the audit, and the result. */
@Named("auditCheck")
@ViewScoped
public class AuditCheckForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(AuditCheckForm.class.getName());

    private final transient AuditCheck check;
    private final transient AuditMessages audit;
    private final transient Messages messages;
    private transient AuditReport report;
    private String failure = "";

    @Inject
    AuditCheckForm(AuditCheck check, AuditMessages audit, Messages messages) {
        this.check = check;
        this.audit = audit;
        this.messages = messages;
    }

    /** Checks the audit. Where that fails, {@link #getFailure} tells why. */
    public void run() {
        report = null;
        failure = "";
        try {
            report = AskedDatabase.ask(check::check);
        } catch (NotPermittedException e) {
            failure = messages.say("audit.check.refused");
        } catch (DatabaseAwayException e) {
            LOG.log(Level.WARNING, "the audit cannot be checked", e);
            failure = messages.say("audit.check.away");
        }
    }

    /** {@return why there is no result, as text} Empty when there is one, or before the check. */
    public String getFailure() {
        return failure;
    }

    /** {@return whether there is a result} */
    public boolean isDone() {
        return report != null;
    }

    /** {@return whether no line is missing or changed; only where there is a result} */
    public boolean isIntact() {
        return report.isIntact();
    }

    /** {@return the result in a sentence; only where there is one} */
    public String getSummary() {
        return messages.say(
                report.isIntact() ? "audit.check.intact" : "audit.check.broken",
                audit.time(report.at()),
                report.lines());
    }

    /** {@return one sentence for each chain} Only where there is a result. */
    public List<String> getChains() {
        return report.chains().stream().map(this::sentence).toList();
    }

    private String sentence(ChainReport chain) {
        String found = chain.finding().name() + (chain.isIntact() && !chain.own() ? "_ELSEWHERE" : "");
        return messages.say(
                chain.own() ? "audit.check.own" : "audit.check.other",
                chain.chain(),
                messages.say("audit.finding." + found, chain.line()));
    }
}
