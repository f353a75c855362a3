package org.gavel.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gavel.account.Actor;
import org.gavel.account.GavelLogin;
import org.gavel.account.PasswordPolicy;
import org.gavel.account.SignIn;
import org.gavel.account.SignInOutcome;
import org.gavel.account.store.StoredAccounts;

/** Lets somebody choose another password. */
@ApplicationScoped
public class OwnPassword {

    private final SignIn signIn;
    private final NewPassword passwords;
    private final Changes changes;

    /** For the proxy of the container. */
    protected OwnPassword() {
        this(null, null, null);
    }

    @Inject
    public OwnPassword(SignIn signIn, NewPassword passwords, Changes changes) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.changes = changes;
    }

    /**
     * Ends all his other sessions; the one in which he does it has to be begun anew, or it ends too. Wrong passwords count as at the
     * sign-in.
     */
    public PasswordChange change(Actor by, String present, String wanted) {
        if (GavelLogin.of(by.who().id()).isEmpty()) {
            return new PasswordChange.NotHere();
        }
        SignInOutcome proved = signIn.confirm(by.who(), present, by.address());
        if (proved instanceof SignInOutcome.TooManyAttempts tooMany) {
            return new PasswordChange.TooManyAttempts(tooMany.pause());
        }
        if (proved instanceof SignInOutcome.DatabaseAway) {
            return new PasswordChange.DatabaseAway();
        }
        return proved instanceof SignInOutcome.SignedIn
                ? judged(by, present, wanted == null ? "" : wanted)
                : new PasswordChange.WrongPresent();
    }

    private PasswordChange judged(Actor by, String present, String wanted) {
        if (wanted.equals(present)) {
            return new PasswordChange.Unfit(List.of(PasswordPolicy.SAME));
        }
        NewPassword.Judged judged =
                passwords.judged(wanted, by.who().id(), by.who().name(), Optional.empty());
        return judged.hash() == null ? new PasswordChange.Unfit(judged.unfit()) : changed(by, judged.hash());
    }

    private PasswordChange changed(Actor by, String hash) {
        Saving<Instant> saving = changes.make(by, "account.password", (em, record) -> {
            StoredAccounts.find(em, by.who().id()).ifPresent(account -> {
                account.setPassword(hash);
                account.requireChange(false);
                account.signOutEverywhere(record.at());
                account.changed(record.who(), record.at());
                record.on(account.login(), account.name());
                record.detail("password", "changed");
            });
            return new Saving.Done<>(record.at());
        });
        return saving instanceof Saving.Done<Instant> done
                ? new PasswordChange.Changed(done.value())
                : new PasswordChange.DatabaseAway();
    }
}
