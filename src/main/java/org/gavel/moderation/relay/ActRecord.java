package org.gavel.moderation.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gavel.account.Actor;
import org.gavel.audit.Audit;
import org.gavel.audit.AuditEntry;
import org.gavel.audit.AuditKind;
import org.gavel.audit.AuditOutcome;
import org.gavel.audit.AuditRef;
import org.gavel.audit.AuditResult;
import org.gavel.audit.AuditSubject;
import org.gavel.audit.RefusalRecorder;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.act.ActValue;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.roster.ActFailure;
import org.gavel.roster.RosterEntry;

/**
 * Writes acts into the audit: a line with the members before an act is sent, and the outcome for each member
 * afterwards.
 */
@ApplicationScoped
public class ActRecord {

    private final Audit audit;
    private final RefusalRecorder refusals;

    /**
     * Makes the bean.
     *
     * @param audit takes the lines of actions
     * @param refusals takes the lines of refusals
     */
    @Inject
    public ActRecord(Audit audit, RefusalRecorder refusals) {
        this.audit = audit;
        this.refusals = refusals;
    }

    /** The audit line of an act that has no outcome yet, with the members that it names. */
    record Begun(AuditRef line, List<RosterEntry> on) {}

    /**
     * Writes the line of an act before it is sent.
     *
     * @param on the members that the act is for; empty for the room
     * @throws org.gavel.audit.AuditUnavailableException when the line cannot be written; the act must not be sent then
     */
    Begun begin(Actor by, LiveRoom room, ActRequest request, List<RosterEntry> on) {
        List<AuditSubject> subjects = on.stream().map(ActRecord::subject).toList();
        return new Begun(audit.write(entry(AuditKind.ACT, by, room, request, subjects, details(request), null)), on);
    }

    void end(Begun begun, ActResult result) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < begun.on().size(); i++) {
            places.put(begun.on().get(i).handle(), i);
        }
        List<AuditOutcome.Failure> failures = result.failures().stream()
                .filter(failure -> places.containsKey(failure.handle()))
                .map(failure -> new AuditOutcome.Failure(places.get(failure.handle()), text(failure.why())))
                .toList();
        List<Integer> silent = result.silent().stream()
                .map(places::get)
                .filter(place -> place != null)
                .toList();
        String why = result.why() == null ? null : text(result.why());
        audit.complete(begun.line(), new AuditOutcome(word(result), failures, silent, why));
    }

    /** Writes the line of an act that was refused by the rate limit or for lack of a right at the switch. */
    void refused(Actor by, LiveRoom room, ActRequest request, ActFailure why) {
        Map<String, String> details = details(request);
        details.put("why", text(why));
        List<AuditSubject> on = new ArrayList<>();
        request.on()
                .forEach(handle ->
                        room.roster().find(handle).map(ActRecord::subject).ifPresent(on::add));
        refusals.write(entry(AuditKind.REFUSAL, by, room, request, on, details, AuditResult.REFUSED));
    }

    private static AuditEntry entry(
            AuditKind kind,
            Actor by,
            LiveRoom room,
            ActRequest request,
            List<AuditSubject> on,
            Map<String, String> details,
            AuditResult result) {
        return new AuditEntry(kind, by, request.act().wire(), room.id().key(), on, details, result);
    }

    private static AuditSubject subject(RosterEntry entry) {
        return new AuditSubject(
                entry.member().uuid(), entry.member().number(), entry.member().name());
    }

    private static Map<String, String> details(ActRequest request) {
        Map<String, String> details = new HashMap<>();
        if (request.others()) {
            details.put("on", "others");
        }
        request.act()
                .entered()
                .filter(value -> !value.isSecret())
                .ifPresent(value -> details.put(value == ActValue.LEVEL ? "level" : "value", request.value()));
        if (request.act().entered().isEmpty() && !request.found().isEmpty()) {
            details.put("value", String.join(" ", request.found()));
        }
        if (request.undoes()) {
            details.put("undoes", request.act().opposite().orElse(request.act()).wire());
        }
        if (request.reason() != null) {
            details.put("reason", request.reason());
        }
        return details;
    }

    private static AuditResult word(ActResult result) {
        if (result.why() != null) {
            return AuditResult.FAILED;
        }
        if (result.failures().isEmpty() && result.unconfirmed() == 0) {
            return AuditResult.DONE;
        }
        if (result.ok() > 0) {
            return AuditResult.PARTLY;
        }
        return result.unconfirmed() > 0 ? AuditResult.UNCONFIRMED : AuditResult.FAILED;
    }

    private static String text(ActFailure why) {
        return why.detail().isEmpty() ? why.key() : why.key() + " " + why.detail();
    }
}
