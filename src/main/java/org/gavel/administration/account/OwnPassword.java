package org.gavel.administration.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gavel.account.AccountBook;
import org.gavel.account.Actor;
import org.gavel.account.GavelLogin;
import org.gavel.account.KnownAccount;
import org.gavel.account.PasswordPolicy;
import org.gavel.account.PasswordProblem;
import org.gavel.account.SignIn;
import org.gavel.account.SignInOutcome;
import org.gavel.account.store.AccountEntity;
import org.gavel.account.store.StoredAccounts;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.Changes;
import org.gavel.administration.Saving;
import org.gavel.audit.AuditWhat;
import org.gavel.input.Shape;
import org.gavel.input.Wrong;
import org.gavel.store.DatabaseAwayException;

/** Lets somebody choose another password. */
@ApplicationScoped
public class OwnPassword {

    private final SignIn signIn;
    private final AccountBook accounts;
    private final NewPassword passwords;
    private final Changes changes;
    private final Shape shape;

    @Inject
    public OwnPassword(SignIn signIn, AccountBook accounts, NewPassword passwords, Changes changes, Shape shape) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.passwords = passwords;
        this.changes = changes;
        this.shape = shape;
    }

    /**
     * Ends all his other sessions; the one in which he does it has to be begun anew, or it ends too. Wrong passwords count as at the
     * sign-in.
     */
    public PasswordChange change(Actor by, String present, String wanted) {
        if (GavelLogin.of(by.who().id()).isEmpty()) {
            return new PasswordChange.NotHere();
        }
        Optional<String> confirmed;
        try {
            confirmed = kept(by);
        } catch (DatabaseAwayException e) {
            return new PasswordChange.DatabaseAway();
        }
        SignInOutcome proved = signIn.confirm(by.who(), present, by.address());
        if (proved instanceof SignInOutcome.TooManyAttempts tooMany) {
            return new PasswordChange.TooManyAttempts(tooMany.pause());
        }
        if (proved instanceof SignInOutcome.DatabaseAway) {
            return new PasswordChange.DatabaseAway();
        }
        return proved instanceof SignInOutcome.SignedIn && confirmed.isPresent()
                ? judged(by, confirmed.get(), present, new WantedPassword(wanted))
                : new PasswordChange.WrongPresent();
    }

    /**
     * The hash against which he is going to prove himself. It is read before: if it is still kept when he changes it, nobody gave him
     * another password since.
     */
    private Optional<String> kept(Actor by) {
        return accounts.find(by.who().id()).map(KnownAccount::passwordHash);
    }

    private PasswordChange judged(Actor by, String confirmed, String present, WantedPassword draft) {
        List<Wrong> wrong = shape.of(draft);
        if (!wrong.isEmpty()) {
            return new PasswordChange.Unfit(wrong.stream()
                    .map(one ->
                            new PasswordProblem(one.fault().key(), one.fault().values()))
                    .toList());
        }
        if (draft.wanted().equals(present)) {
            return new PasswordChange.Unfit(List.of(PasswordPolicy.SAME));
        }
        NewPassword.Judged judged =
                passwords.judged(draft.wanted(), by.who().id(), by.who().name(), Optional.empty());
        return judged.hash() == null ? new PasswordChange.Unfit(judged.unfit()) : changed(by, confirmed, judged.hash());
    }

    /** An administrator may have given him another password while this one was judged: then that one holds. */
    private PasswordChange changed(Actor by, String confirmed, String hash) {
        Saving<Instant> saving = changes.make(by, AuditWhat.ACCOUNT_PASSWORD, (em, record) -> {
            Optional<AccountEntity> account =
                    StoredAccounts.find(em, by.who().id()).filter(found -> confirmed.equals(found.passwordHash()));
            if (account.isEmpty()) {
                return new Saving.Conflict<>(null, "", record.at());
            }
            write(account.get(), hash, record);
            return new Saving.Done<>(record.at());
        });
        if (saving instanceof Saving.Done<Instant> done) {
            return new PasswordChange.Changed(done.value());
        }
        return saving instanceof Saving.Conflict
                ? new PasswordChange.WrongPresent()
                : new PasswordChange.DatabaseAway();
    }

    private static void write(AccountEntity account, String hash, ChangeRecord record) {
        account.setPassword(hash);
        account.requireChange(false);
        account.signOutEverywhere(record.at());
        account.changed(record.who(), record.at());
        record.on(account.login(), account.name());
        record.detail("password", "changed");
    }
}
