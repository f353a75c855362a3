package org.gavel.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.audit.Audit;
import org.gavel.audit.AuditEntry;
import org.gavel.audit.AuditKind;
import org.gavel.audit.AuditOutcome;
import org.gavel.audit.AuditRef;
import org.gavel.audit.AuditResult;
import org.gavel.audit.AuditSubject;

/**
 * Writes calls into the audit: a line before a call is made or answered, and its cause when it ends. Its methods wait
 * for the disk.
 */
@ApplicationScoped
public class CallRecord {

    private final Audit audit;
    private final Event<AccessRefusal> refusals;

    @Inject
    CallRecord(Audit audit, Event<AccessRefusal> refusals) {
        this.audit = audit;
        this.refusals = refusals;
    }

    /**
     * Writes the line of a request before it is sent to the switch.
     *
     * @param call the call that the request is about
     * @throws org.gavel.audit.AuditUnavailableException when the line cannot be written; the request must not be sent
     *     then
     */
    AuditRef begin(Actor by, CallRequest request, ModeratorCall call) {
        Map<String, String> details = new TreeMap<>();
        if (call.kind() != CallKind.MAIN) {
            details.put("kind", call.kind().name().toLowerCase(Locale.ROOT));
        }
        if (request instanceof CallRequest.Transfer transfer) {
            details.put("to", transfer.to());
        }
        AuditSubject with = new AuditSubject(
                call.id().text(), call.party().number(), call.party().name());
        return audit.write(
                new AuditEntry(AuditKind.ACT, by, request.what().wire(), room(call), List.of(with), details, null));
    }

    private static String room(ModeratorCall call) {
        return call.room() == null ? null : call.room().key();
    }

    /** Completes the line of a call that was made and has ended. */
    void ended(AuditRef begun, Cause cause) {
        audit.complete(
                begun, new AuditOutcome(AuditResult.DONE, List.of(), List.of(), cause.key() + " " + cause.name()));
    }

    void done(AuditRef begun) {
        audit.complete(begun, AuditOutcome.done());
    }

    void failed(AuditRef begun, Reason why) {
        String text = why.detail().isEmpty() ? why.key() : why.key() + " " + why.detail();
        audit.complete(begun, AuditOutcome.failed(text));
    }

    void tooMany(Actor by, CallRequest request) {
        refusals.fire(new AccessRefusal.RequestRefused(
                by, AccessRefusal.Reason.TOO_MANY, request.what().wire(), null));
    }
}
