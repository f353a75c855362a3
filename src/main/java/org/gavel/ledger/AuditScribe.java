package org.gavel.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.Refusal;
import org.gavel.account.SignInAttempt;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SignedOut;

/**
 * Writes down who signed in and out, who tried to, and who tried what he may not. A sign-in that cannot be recorded fails; somebody
 * who is refused is refused all the same, and who leaves has left.
 */
@ApplicationScoped
public class AuditScribe {

    private static final Logger LOG = System.getLogger(AuditScribe.class.getName());

    private final Audit audit;

    /** For the proxy of the container. */
    protected AuditScribe() {
        this(null);
    }

    @Inject
    public AuditScribe(Audit audit) {
        this.audit = audit;
    }

    /** @throws AuditUnavailableException when a sign-in that succeeded cannot be recorded */
    void signedIn(@Observes SignInAttempt attempt) {
        if (attempt.outcome() instanceof SignInOutcome.SignedIn in) {
            audit.write(signIn(attempt, in.moderator(), Map.of(), AuditResult.DONE));
        } else {
            Moderator nobody = new Moderator("", "");
            record(signIn(attempt, nobody, Map.of("why", why(attempt.outcome())), AuditResult.REFUSED));
        }
    }

    void signedOut(@Observes SignedOut out) {
        Map<String, String> why = Map.of("why", out.why().name().toLowerCase(Locale.ROOT));
        record(new AuditEntry(AuditKind.SIGN_OUT, out.who(), "sign-out", null, List.of(), why, AuditResult.DONE));
    }

    void refused(@Observes Refusal refusal) {
        record(new AuditEntry(
                AuditKind.REFUSAL,
                refusal.by(),
                refusal.attempt(),
                refusal.room(),
                List.of(),
                Map.of("lacks", refusal.lacks().wire()),
                AuditResult.REFUSED));
    }

    private static AuditEntry signIn(
            SignInAttempt attempt, Moderator who, Map<String, String> details, AuditResult result) {
        return new AuditEntry(
                AuditKind.SIGN_IN,
                new Actor(who, attempt.address()),
                "sign-in",
                null,
                List.of(new AuditSubject(attempt.login(), "", attempt.login())),
                details,
                result);
    }

    /** The outcome's own name: {@code wrongCredentials} and the like. */
    private static String why(SignInOutcome outcome) {
        String name = outcome.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private void record(AuditEntry entry) {
        try {
            audit.write(entry);
        } catch (AuditUnavailableException e) {
            LOG.log(
                    Level.ERROR,
                    "not recorded in the audit: {0} of {1}",
                    entry.kind(),
                    AuditText.fit(entry.by().who().id(), AuditText.ACTOR));
        }
    }
}
