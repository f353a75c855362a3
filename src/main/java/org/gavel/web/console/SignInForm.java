package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.gavel.account.DemonstrationAccounts;
import org.gavel.account.SignInCredential;
import org.gavel.account.SignInCredential.Way;
import org.gavel.account.SignInDraft;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SignInOutcome.SwitchUnreachable;
import org.gavel.account.SignInOutcome.TooManyAttempts;
import org.gavel.audit.AuditUnavailableException;
import org.gavel.input.Shape;
import org.gavel.web.session.SignedIn;

/** The form of the sign-in page. After a failure it keeps the login and tells what went wrong. */
@Named("signIn")
@RequestScoped
public class SignInForm {

    /** The reasons why a session ends ({@code docs/push.md}). */
    private static final Set<String> ENDS = Set.of("idle", "longest", "revoked", "signed-out", "nobody");

    private final SecurityContext security;
    private final DemonstrationAccounts demonstration;
    private final Shape shape;
    private final Messages messages;
    private final HttpServletRequest request;
    private final ExternalContext external;

    private String login = "";
    private String password = "";
    private String next = "";
    private String why = "";
    private String failure = "";

    @Inject
    SignInForm(
            SecurityContext security,
            DemonstrationAccounts demonstration,
            Shape shape,
            Messages messages,
            HttpServletRequest request,
            ExternalContext external) {
        this.security = security;
        this.demonstration = demonstration;
        this.shape = shape;
        this.messages = messages;
        this.request = request;
        this.external = external;
    }

    /**
     * Goes on to the wanted page where another session has begun in the same browser. A page whose session has ended leads here.
     *
     * @throws IOException when the answer cannot be sent
     */
    public void goOn() throws IOException {
        if (!why.isEmpty() && SignedIn.of(request.getSession(false)).isPresent()) {
            external.redirect(request.getContextPath() + NextPage.of(next).path());
        }
    }

    /**
     * Signs in, or tells why not.
     *
     * @throws IOException when the answer cannot be sent
     */
    public void enter() throws IOException {
        if (isSomethingMissing()) {
            failure = messages.say(SignInDraft.EMPTY);
            return;
        }
        try {
            SignInCredential typed = new SignInCredential(Way.PAGE, login, password, request.getRemoteAddr());
            AuthenticationStatus status = security.authenticate(
                    request,
                    (HttpServletResponse) external.getResponse(),
                    AuthenticationParameters.withParams().credential(typed));
            if (status == AuthenticationStatus.SUCCESS) {
                external.redirect(request.getContextPath() + NextPage.of(next).path());
            } else {
                failure = why(typed.outcome());
            }
        } catch (AuditUnavailableException e) {
            failure = messages.say("signIn.noRecord");
        }
        password = "";
    }

    /** Checks only whether both fields are filled in. The sign-in itself refuses every other shape, like a wrong password. */
    private boolean isSomethingMissing() {
        return shape.of(new SignInDraft(login, password)).stream()
                .anyMatch(wrong -> wrong.fault().key().equals(SignInDraft.EMPTY));
    }

    private String why(SignInOutcome outcome) {
        if (outcome instanceof TooManyAttempts tooMany) {
            return messages.say("signIn.tooMany", Math.max(1, tooMany.pause().toSeconds()));
        }
        if (outcome instanceof SwitchUnreachable unreachable) {
            return messages.say("signIn.unreachable", unreachable.text());
        }
        if (outcome instanceof SignInOutcome.Deactivated) {
            return messages.say("signIn.deactivated");
        }
        return messages.say(outcome instanceof SignInOutcome.DatabaseAway ? "signIn.databaseAway" : "signIn.wrong");
    }

    /** {@return the accounts of the demonstration; empty where there is none} */
    public List<DemonstrationAccounts.Account> getDemonstrationAccounts() {
        return demonstration.accounts();
    }

    /** {@return the login that was typed} */
    public String getLogin() {
        return login;
    }

    /**
     * Takes the login that was typed.
     *
     * @param login hostile text; {@code null} is empty
     */
    public void setLogin(String login) {
        this.login = login == null ? "" : login;
    }

    /** {@return the password that was typed in this request} */
    public String getPassword() {
        return password;
    }

    /**
     * Takes the password that was typed.
     *
     * @param password hostile text; {@code null} is empty
     */
    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    /** {@return why the last session ended, such as {@code idle}} */
    public String getWhy() {
        return why;
    }

    /**
     * Takes from the address why the last session ended.
     *
     * @param why hostile text; {@code null} is empty
     */
    public void setWhy(String why) {
        this.why = why == null ? "" : why;
    }

    /** {@return why the last session ended, as text} Empty when that is not known, or the person has just tried to sign in. */
    public String getEnded() {
        return ENDS.contains(why) && failure.isEmpty() ? messages.say("signIn.ended." + why) : "";
    }

    /** {@return the page to go to after the sign-in} */
    public String getNext() {
        return next;
    }

    /**
     * Takes the page to go to after the sign-in.
     *
     * @param next an address within the application; hostile text, {@code null} is empty
     */
    public void setNext(String next) {
        this.next = next == null ? "" : next;
    }

    /** {@return why the sign-in failed, as text} Empty when nothing failed. */
    public String getFailure() {
        return failure;
    }
}
