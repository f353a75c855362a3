package org.gavel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.account.SignInAttempt;
import org.gavel.account.SignInCredential;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SignedOut;

/**
 * Records sign-ins, sign-outs and refusals in the audit. A sign-in that cannot be recorded fails. A refusal or a
 * sign-out takes effect also when it cannot be recorded.
 */
@ApplicationScoped
public class AuditObserver {

    private final Audit audit;
    private final RefusalRecorder refusals;

    @Inject
    AuditObserver(Audit audit, RefusalRecorder refusals) {
        this.audit = audit;
        this.refusals = refusals;
    }

    /** @throws AuditUnavailableException when a sign-in that succeeded cannot be recorded */
    void signedIn(@Observes SignInAttempt attempt) {
        if (attempt.outcome() instanceof SignInOutcome.SignedIn in) {
            Actor who = new Actor(in.moderator(), attempt.address());
            audit.write(signIn(attempt, who, way(attempt), AuditResult.DONE));
        } else {
            Actor nobody = Actor.anonymous(attempt.address());
            Map<String, String> details = new TreeMap<>(way(attempt));
            details.put("why", why(attempt.outcome()));
            refusals.write(signIn(attempt, nobody, details, AuditResult.REFUSED));
        }
    }

    void signedOut(@Observes SignedOut out) {
        Map<String, String> why = Map.of("why", out.why().name().toLowerCase(Locale.ROOT));
        audit.note(new AuditEntry(
                AuditKind.SIGN_OUT, out.who(), AuditWhat.SIGN_OUT.wire(), null, List.of(), why, AuditResult.DONE));
    }

    void refused(@Observes AccessRefusal refusal) {
        String why = refusal instanceof AccessRefusal.NotPermitted ? "lacks" : "why";
        refusals.write(new AuditEntry(
                AuditKind.REFUSAL,
                refusal.by(),
                refusal.attempt(),
                refusal.room() == null ? null : refusal.room().key(),
                List.of(),
                Map.of(why, refusal.why()),
                AuditResult.REFUSED));
    }

    /** Returns a detail for a sign-in by the API, and none for one on a page. */
    private static Map<String, String> way(SignInAttempt attempt) {
        return attempt.way() == SignInCredential.Way.API ? Map.of("way", "API") : Map.of();
    }

    private static AuditEntry signIn(
            SignInAttempt attempt, Actor who, Map<String, String> details, AuditResult result) {
        return new AuditEntry(
                AuditKind.SIGN_IN,
                who,
                AuditWhat.SIGN_IN.wire(),
                null,
                List.of(new AuditSubject(attempt.login(), "", attempt.login())),
                details,
                result);
    }

    /** Returns the name of the outcome's type with a small first letter, such as {@code wrongCredentials}. */
    private static String why(SignInOutcome outcome) {
        String name = outcome.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
