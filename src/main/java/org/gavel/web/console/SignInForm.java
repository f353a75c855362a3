package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.gavel.account.DemonstrationAccount;
import org.gavel.account.DemonstrationAccounts;
import org.gavel.account.SignIn;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SignInOutcome.SwitchUnreachable;
import org.gavel.account.SignInOutcome.TooManyAttempts;
import org.gavel.web.session.SignedIn;

/** The sign-in page's form. After a failure it keeps the login and says what went wrong. */
@Named("signIn")
@RequestScoped
public class SignInForm {

    private SignIn signIn;
    private DemonstrationAccounts demonstration;
    private Words words;
    private HttpServletRequest request;
    private ExternalContext external;

    private String login = "";
    private String password = "";
    private String next = "";
    private String failure = "";

    protected SignInForm() {}

    @Inject
    SignInForm(
            SignIn signIn,
            DemonstrationAccounts demonstration,
            Words words,
            HttpServletRequest request,
            ExternalContext external) {
        this.signIn = signIn;
        this.demonstration = demonstration;
        this.words = words;
        this.request = request;
        this.external = external;
    }

    public void enter() throws IOException {
        SignedIn.endFormer(request);
        SignInOutcome outcome = signIn.signIn(login, password, request.getRemoteAddr());
        password = "";
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            SignedIn.begin(request, signedIn.moderator());
            external.redirect(request.getContextPath() + NextPage.of(next).path());
        } else {
            failure = why(outcome);
        }
    }

    private String why(SignInOutcome outcome) {
        if (outcome instanceof TooManyAttempts tooMany) {
            return words.say("signIn.tooMany", Math.max(1, tooMany.pause().toSeconds()));
        }
        if (outcome instanceof SwitchUnreachable unreachable) {
            return words.say("signIn.unreachable", unreachable.text());
        }
        return words.say("signIn.wrong");
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
