package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.PasswordPolicy;
import org.gavel.account.SignInAttempt;
import org.gavel.account.SignInOutcome;
import org.gavel.administration.Problem;
import org.gavel.administration.first.First;
import org.gavel.administration.first.FirstAdministrator;
import org.gavel.audit.AuditUnavailableException;
import org.gavel.web.session.ConsolePage;
import org.gavel.web.session.SessionLifecycle;

/** Where the one-time link leads: whoever has it becomes the first administrator and is signed in. */
@Named("first")
@RequestScoped
public class FirstForm {

    private final FirstAdministrator administrator;
    private final PasswordPolicy policy;
    private final Event<SignInAttempt> attempts;
    private final Event<AccessRefusal> refusals;
    private final SessionLifecycle door;
    private final Messages words;
    private final HttpServletRequest request;
    private final ExternalContext external;

    private String token = "";
    private String login = "";
    private String name = "";
    private String password = "";
    private String again = "";
    private String failure = "";
    private boolean open = true;
    private List<Problem> problems = List.of();

    @Inject
    FirstForm(
            FirstAdministrator administrator,
            PasswordPolicy policy,
            Event<SignInAttempt> attempts,
            Event<AccessRefusal> refusals,
            SessionLifecycle door,
            Messages words,
            HttpServletRequest request,
            ExternalContext external) {
        this.administrator = administrator;
        this.policy = policy;
        this.attempts = attempts;
        this.refusals = refusals;
        this.door = door;
        this.words = words;
        this.request = request;
        this.external = external;
    }

    /** Looks at the link when the page is opened. */
    public void check() {
        if (!administrator.opens(token)) {
            refuseLink();
        }
    }

    public void create() throws IOException {
        if (password.equals(again)) {
            take(administrator.create(token, login, name, password, request.getRemoteAddr()));
        } else {
            problems = List.of(Problem.of("again", "password.again.differs"));
        }
        password = "";
        again = "";
    }

    private void take(First outcome) throws IOException {
        if (outcome instanceof First.Made made) {
            enter(made.moderator());
        } else if (outcome instanceof First.Problems wrong) {
            problems = wrong.problems();
        } else if (outcome instanceof First.WrongToken) {
            refuseLink();
        } else if (outcome instanceof First.NoLonger) {
            refuse("first.noLonger");
        } else {
            failure = words.say("first.databaseAway");
        }
    }

    /** His account is made in any case; without a record of it he does not get in. */
    private void enter(Moderator who) throws IOException {
        try {
            attempts.fire(new SignInAttempt(who.id(), request.getRemoteAddr(), new SignInOutcome.SignedIn(who)));
        } catch (AuditUnavailableException e) {
            refuse("signIn.noRecord");
            return;
        }
        door.enter(request, who);
        external.redirect(request.getContextPath() + "/");
    }

    private void refuseLink() {
        Actor by = Actor.stranger(request.getRemoteAddr());
        refusals.fire(new AccessRefusal.NotTaken(by, AccessRefusal.Reason.LINK, ConsolePage.FIRST.getPath(), null));
        refuse("first.wrongLink");
    }

    private void refuse(String why) {
        failure = words.say(why);
        open = false;
    }

    /** What is wrong with a field, in words; empty when nothing is. */
    public String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(problem -> words.sayProblem(problem.key(), problem.values()))
                .collect(Collectors.joining(" "));
    }

    /** Whether there is a form to fill in. */
    public boolean isOpen() {
        return open;
    }

    public String getHint() {
        return words.say("password.hint", policy.leastLength());
    }

    /** How many characters a password needs. */
    public int getLeastLength() {
        return policy.leastLength();
    }

    /** About the whole; empty when there is nothing to tell. */
    public String getFailure() {
        return failure.isEmpty() ? problem("") : failure;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token == null ? "" : token;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login == null ? "" : login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    /** Empty: a password is never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    /** Empty: a password is never shown again. */
    public String getAgain() {
        return "";
    }

    public void setAgain(String again) {
        this.again = again == null ? "" : again;
    }
}
