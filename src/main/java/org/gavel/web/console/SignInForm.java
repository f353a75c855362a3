package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.gavel.account.DemonstrationAccount;
import org.gavel.account.DemonstrationAccounts;
import org.gavel.account.SignIn;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SignInOutcome.SwitchUnreachable;
import org.gavel.account.SignInOutcome.TooManyAttempts;
import org.gavel.audit.AuditUnavailableException;
import org.gavel.web.session.SessionLifecycle;
import org.gavel.web.session.SignedIn;

/** The sign-in page's form. After a failure it keeps the login and says what went wrong. */
@Named("signIn")
@RequestScoped
public class SignInForm {

    /** The reasons of {@code docs/push.md}. */
    private static final Set<String> ENDS = Set.of("idle", "longest", "revoked", "signed-out", "nobody");

    private final SignIn signIn;
    private final SessionLifecycle door;
    private final DemonstrationAccounts demonstration;
    private final Messages words;
    private final HttpServletRequest request;
    private final ExternalContext external;

    private String login = "";
    private String password = "";
    private String next = "";
    private String why = "";
    private String failure = "";

    @Inject
    SignInForm(
            SignIn signIn,
            SessionLifecycle door,
            DemonstrationAccounts demonstration,
            Messages words,
            HttpServletRequest request,
            ExternalContext external) {
        this.signIn = signIn;
        this.door = door;
        this.demonstration = demonstration;
        this.words = words;
        this.request = request;
        this.external = external;
    }

    /** A page whose session has ended leads here; when another one has begun in the same browser meanwhile, it goes on with that. */
    public void goOn() throws IOException {
        if (!why.isEmpty() && SignedIn.of(request.getSession(false)).isPresent()) {
            external.redirect(request.getContextPath() + NextPage.of(next).path());
        }
    }

    public void enter() throws IOException {
        if (login.isBlank() || password.isEmpty()) {
            failure = words.say("signIn.empty");
            return;
        }
        try {
            SignInOutcome outcome = signIn.signIn(login, password, request.getRemoteAddr());
            if (outcome instanceof SignInOutcome.SignedIn signedIn) {
                door.enter(request, signedIn.moderator());
                external.redirect(request.getContextPath() + NextPage.of(next).path());
            } else {
                failure = why(outcome);
            }
        } catch (AuditUnavailableException e) {
            failure = words.say("signIn.noRecord");
        }
        password = "";
    }

    private String why(SignInOutcome outcome) {
        if (outcome instanceof TooManyAttempts tooMany) {
            return words.say("signIn.tooMany", Math.max(1, tooMany.pause().toSeconds()));
        }
        if (outcome instanceof SwitchUnreachable unreachable) {
            return words.say("signIn.unreachable", unreachable.text());
        }
        if (outcome instanceof SignInOutcome.Deactivated) {
            return words.say("signIn.deactivated");
        }
        return words.say(outcome instanceof SignInOutcome.DatabaseAway ? "signIn.databaseAway" : "signIn.wrong");
    }

    public List<DemonstrationAccount> getDemonstrationAccounts() {
        return demonstration.accounts();
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login == null ? "" : login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why == null ? "" : why;
    }

    /** Why his last session ended, in words; empty when that is not known, or he has just tried to sign in. */
    public String getEnded() {
        return ENDS.contains(why) && failure.isEmpty() ? words.say("signIn.ended." + why) : "";
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next == null ? "" : next;
    }

    /** Empty when nothing failed. */
    public String getFailure() {
        return failure;
    }
}
