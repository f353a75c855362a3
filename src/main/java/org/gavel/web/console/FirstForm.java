package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.PasswordPolicy;
import org.gavel.account.SignInAttempt;
import org.gavel.account.SignInOutcome;
import org.gavel.administration.Problem;
import org.gavel.administration.first.FirstAdministrator;
import org.gavel.administration.first.FirstOutcome;
import org.gavel.audit.AuditUnavailableException;
import org.gavel.web.session.ConsolePage;
import org.gavel.web.session.SessionLifecycle;

/** The form behind the one-time link: a person who has the link becomes the first administrator and is signed in. */
@Named("first")
@RequestScoped
public class FirstForm {

    private FirstAdministrator administrator;
    private PasswordPolicy policy;
    private Event<SignInAttempt> attempts;
    private Event<AccessRefusal> refusals;
    private SessionLifecycle lifecycle;
    private Messages messages;
    private FormFields fields;
    private HttpServletRequest request;
    private ExternalContext external;

    private String token = "";
    private String login = "";
    private String name = "";
    private String password = "";
    private String again = "";
    private String failure = "";
    private boolean open = true;

    @Inject
    FirstForm(
            FirstAdministrator administrator,
            PasswordPolicy policy,
            Event<SignInAttempt> attempts,
            Event<AccessRefusal> refusals,
            SessionLifecycle lifecycle,
            Messages messages,
            FormFields fields,
            HttpServletRequest request,
            ExternalContext external) {
        this.administrator = administrator;
        this.policy = policy;
        this.attempts = attempts;
        this.refusals = refusals;
        this.lifecycle = lifecycle;
        this.messages = messages;
        this.fields = fields;
        this.request = request;
        this.external = external;
    }

    /** Checks the link when the page opens. */
    public void check() {
        if (!administrator.opens(token)) {
            refuseLink();
        }
    }

    /**
     * Makes the first administrator and signs them in, or tells what is wrong.
     *
     * @throws IOException when the browser is gone
     */
    public void create() throws IOException {
        if (password.equals(again)) {
            take(administrator.create(token, login, name, password, request.getRemoteAddr()));
        } else {
            fields.tell("again", messages.say("password.again.differs"));
        }
        password = "";
        again = "";
    }

    private void take(FirstOutcome outcome) throws IOException {
        if (outcome instanceof FirstOutcome.Made made) {
            enter(made.moderator());
        } else if (outcome instanceof FirstOutcome.Problems wrong) {
            wrong.problems().forEach(this::tell);
        } else if (outcome instanceof FirstOutcome.WrongToken) {
            refuseLink();
        } else if (outcome instanceof FirstOutcome.NoLonger) {
            refuse("first.noLonger");
        } else {
            failure = messages.say("first.databaseAway");
        }
    }

    /** Signs the person in. Without a record in the audit there is no session, though the account exists. */
    private void enter(Moderator who) throws IOException {
        try {
            attempts.fire(new SignInAttempt(who.id(), request.getRemoteAddr(), new SignInOutcome.SignedIn(who)));
        } catch (AuditUnavailableException e) {
            refuse("signIn.noRecord");
            return;
        }
        lifecycle.enter(request, who);
        external.redirect(request.getContextPath() + "/");
    }

    private void tell(Problem problem) {
        String why = messages.sayProblem(problem.key(), problem.values());
        if (problem.field().isEmpty()) {
            failure = why;
        } else {
            fields.tell(problem.field(), why);
        }
    }

    private void refuseLink() {
        Actor by = Actor.anonymous(request.getRemoteAddr());
        refusals.fire(
                new AccessRefusal.RequestRefused(by, AccessRefusal.Reason.LINK, ConsolePage.FIRST.getPath(), null));
        refuse("first.wrongLink");
    }

    private void refuse(String why) {
        failure = messages.say(why);
        open = false;
    }

    /** {@return whether there is a form to fill in} */
    public boolean isOpen() {
        return open;
    }

    /** {@return what a password needs, as text} */
    public String getHint() {
        return messages.say("password.hint", policy.leastLength());
    }

    /** {@return how many characters a password needs at least} */
    public int getLeastLength() {
        return policy.leastLength();
    }

    /** {@return what is wrong with the whole, as text} Empty when there is nothing to tell. */
    public String getFailure() {
        return failure;
    }

    /** {@return the link's token} */
    public String getToken() {
        return token;
    }

    /**
     * Takes the link's token.
     *
     * @param token hostile text; {@code null} is empty
     */
    public void setToken(String token) {
        this.token = token == null ? "" : token;
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

    /** {@return the name that was typed} */
    public String getName() {
        return name;
    }

    /**
     * Takes the name that was typed.
     *
     * @param name hostile text; {@code null} is empty
     */
    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    /** {@return nothing: a password is never shown again} */
    public String getPassword() {
        return "";
    }

    /**
     * Takes the password that was typed.
     *
     * @param password hostile text; {@code null} is empty
     */
    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    /** {@return nothing: a password is never shown again} */
    public String getAgain() {
        return "";
    }

    /**
     * Takes the password that was typed once more.
     *
     * @param again hostile text; {@code null} is empty
     */
    public void setAgain(String again) {
        this.again = again == null ? "" : again;
    }
}
