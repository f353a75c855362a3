package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gavel.account.AccessControl;
import org.gavel.account.AccountStatus;
import org.gavel.account.PasswordPolicy;
import org.gavel.administration.account.OwnPassword;
import org.gavel.administration.account.PasswordChange;
import org.gavel.administration.account.PasswordChange.TooManyAttempts;
import org.gavel.administration.account.PasswordChange.Unfit;
import org.gavel.web.session.CurrentActor;
import org.gavel.web.session.SessionLifecycle;

/** The form by which a person who is signed in changes their password, on their own page or because they have to. It never shows passwords. */
@Named("passwordForm")
@RequestScoped
public class PasswordForm {

    private OwnPassword own;
    private PasswordPolicy policy;
    private AccessControl accessControl;
    private SessionLifecycle lifecycle;
    private CurrentActor actor;
    private Messages messages;
    private FormFields fields;
    private HttpServletRequest request;
    private ExternalContext external;

    private String present = "";
    private String wanted = "";
    private String again = "";
    private String next = "";
    private String failure = "";

    @Inject
    PasswordForm(
            OwnPassword own,
            PasswordPolicy policy,
            AccessControl accessControl,
            SessionLifecycle lifecycle,
            CurrentActor actor,
            Messages messages,
            FormFields fields,
            HttpServletRequest request,
            ExternalContext external) {
        this.own = own;
        this.policy = policy;
        this.accessControl = accessControl;
        this.lifecycle = lifecycle;
        this.actor = actor;
        this.messages = messages;
        this.fields = fields;
        this.request = request;
        this.external = external;
    }

    /**
     * Redirects people who need not choose a new password to the page of their account, where they can do so.
     *
     * @throws IOException when the answer cannot be sent
     */
    public void check() throws IOException {
        if (!isForced()) {
            external.redirect(request.getContextPath() + "/me");
        }
    }

    /** {@return whether the person has to choose a new password before anything else} */
    public boolean isForced() {
        return accessControl
                .status(actor.actor().who())
                .filter(AccountStatus::mustChange)
                .isPresent();
    }

    /**
     * Changes the password on the page of the account, which then tells that it is changed.
     *
     * @throws IOException when the answer cannot be sent
     */
    public void change() throws IOException {
        change("/me?done=password");
    }

    /**
     * Changes a password that has to be changed first, and goes on to the page that the person wanted.
     *
     * @throws IOException when the answer cannot be sent
     */
    public void changeFirst() throws IOException {
        change(NextPage.of(next).path());
    }

    private void change(String then) throws IOException {
        if (wanted.equals(again)) {
            PasswordChange outcome = lifecycle.keeping(
                    request, () -> own.change(actor.actor(), present, wanted), PasswordForm::validFrom);
            if (outcome instanceof PasswordChange.Changed) {
                external.redirect(request.getContextPath() + then);
            } else {
                tell(outcome);
            }
        } else {
            fields.tell("again", messages.say("password.again.differs"));
        }
        present = "";
        wanted = "";
        again = "";
    }

    private static Optional<Instant> validFrom(PasswordChange outcome) {
        return outcome instanceof PasswordChange.Changed changed ? Optional.of(changed.validFrom()) : Optional.empty();
    }

    private void tell(PasswordChange outcome) {
        if (outcome instanceof Unfit unfit) {
            String why = unfit.problems().stream()
                    .map(problem -> messages.sayProblem(problem.key(), problem.values()))
                    .collect(Collectors.joining(" "));
            fields.tell("wanted", why);
        } else if (outcome instanceof PasswordChange.WrongPresent) {
            fields.tell("present", messages.say("password.present.wrong"));
        } else if (outcome instanceof TooManyAttempts tooMany) {
            failure = messages.say("signIn.tooMany", Math.max(1, tooMany.pause().toSeconds()));
        } else {
            failure = messages.say(
                    outcome instanceof PasswordChange.NotHere ? "me.passwordAtSwitch" : "password.unavailable");
        }
    }

    /** {@return how many characters a password needs at least} */
    public int getLeastLength() {
        return policy.leastLength();
    }

    /** {@return what a password needs, as text} */
    public String getHint() {
        return messages.say("password.hint", policy.leastLength());
    }

    /** {@return nothing: a password is never shown again} */
    public String getPresent() {
        return "";
    }

    /**
     * Takes the present password that was typed.
     *
     * @param present hostile text; {@code null} is empty
     */
    public void setPresent(String present) {
        this.present = present == null ? "" : present;
    }

    /** {@return nothing: a password is never shown again} */
    public String getWanted() {
        return "";
    }

    /**
     * Takes the new password that was typed.
     *
     * @param wanted hostile text; {@code null} is empty
     */
    public void setWanted(String wanted) {
        this.wanted = wanted == null ? "" : wanted;
    }

    /** {@return nothing: a password is never shown again} */
    public String getAgain() {
        return "";
    }

    /**
     * Takes the new password that was typed once more.
     *
     * @param again hostile text; {@code null} is empty
     */
    public void setAgain(String again) {
        this.again = again == null ? "" : again;
    }

    /** {@return the page to go to after the change} */
    public String getNext() {
        return next;
    }

    /**
     * Takes the page to go to after the change.
     *
     * @param next an address within the application; hostile text, {@code null} is empty
     */
    public void setNext(String next) {
        this.next = next == null ? "" : next;
    }

    /** {@return what is wrong with the whole, as text} Empty when there is nothing to tell. */
    public String getFailure() {
        return failure;
    }
}
