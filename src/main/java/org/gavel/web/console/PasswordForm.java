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

/** Another password for who is signed in, because he wants one or has to choose one. Passwords are never shown again. */
@Named("passwordForm")
@RequestScoped
public class PasswordForm {

    private final OwnPassword own;
    private final PasswordPolicy policy;
    private final AccessControl gate;
    private final SessionLifecycle door;
    private final CurrentActor actor;
    private final Messages words;
    private final HttpServletRequest request;
    private final ExternalContext external;

    private String present = "";
    private String wanted = "";
    private String again = "";
    private String next = "";
    private String presentFailure = "";
    private String wantedFailure = "";
    private String againFailure = "";
    private String failure = "";

    @Inject
    PasswordForm(
            OwnPassword own,
            PasswordPolicy policy,
            AccessControl gate,
            SessionLifecycle door,
            CurrentActor actor,
            Messages words,
            HttpServletRequest request,
            ExternalContext external) {
        this.own = own;
        this.policy = policy;
        this.gate = gate;
        this.door = door;
        this.actor = actor;
        this.words = words;
        this.request = request;
        this.external = external;
    }

    /** Who need not choose a new password does it, if he wants to, on the page of his account. */
    public void check() throws IOException {
        if (!isForced()) {
            external.redirect(request.getContextPath() + "/me");
        }
    }

    public boolean isForced() {
        return gate.standing(actor.actor().who())
                .filter(AccountStatus::mustChange)
                .isPresent();
    }

    /** From the page of the account: it tells there that it is done. */
    public void change() throws IOException {
        change("/me?done=password");
    }

    /** Before anything else: then to where he wanted. */
    public void changeFirst() throws IOException {
        change(NextPage.of(next).path());
    }

    private void change(String then) throws IOException {
        if (wanted.equals(again)) {
            PasswordChange outcome =
                    door.keeping(request, () -> own.change(actor.actor(), present, wanted), PasswordForm::validFrom);
            if (outcome instanceof PasswordChange.Changed) {
                external.redirect(request.getContextPath() + then);
            } else {
                tell(outcome);
            }
        } else {
            againFailure = words.say("password.again.differs");
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
            wantedFailure = unfit.problems().stream()
                    .map(problem -> words.sayProblem(problem.key(), problem.values()))
                    .collect(Collectors.joining(" "));
        } else if (outcome instanceof PasswordChange.WrongPresent) {
            presentFailure = words.say("password.present.wrong");
        } else if (outcome instanceof TooManyAttempts tooMany) {
            failure = words.say("signIn.tooMany", Math.max(1, tooMany.pause().toSeconds()));
        } else {
            failure = words.say(
                    outcome instanceof PasswordChange.NotHere ? "me.passwordAtSwitch" : "password.unavailable");
        }
    }

    /** How many characters a password needs. */
    public int getLeastLength() {
        return policy.leastLength();
    }

    public String getHint() {
        return words.say("password.hint", policy.leastLength());
    }

    /** Empty: a password is never shown again. */
    public String getPresent() {
        return "";
    }

    public void setPresent(String present) {
        this.present = present == null ? "" : present;
    }

    /** Empty: a password is never shown again. */
    public String getWanted() {
        return "";
    }

    public void setWanted(String wanted) {
        this.wanted = wanted == null ? "" : wanted;
    }

    /** Empty: a password is never shown again. */
    public String getAgain() {
        return "";
    }

    public void setAgain(String again) {
        this.again = again == null ? "" : again;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next == null ? "" : next;
    }

    /** About the present password; empty when there is nothing to tell. */
    public String getPresentFailure() {
        return presentFailure;
    }

    /** About the new password; empty when there is nothing to tell. */
    public String getWantedFailure() {
        return wantedFailure;
    }

    /** About its repetition; empty when there is nothing to tell. */
    public String getAgainFailure() {
        return againFailure;
    }

    /** About the whole; empty when there is nothing to tell. */
    public String getFailure() {
        return failure;
    }
}
