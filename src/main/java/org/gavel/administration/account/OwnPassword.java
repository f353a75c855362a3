package org.gavel.administration.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gavel.account.AccountRepository;
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

/** Changes the password of the own account. */
@ApplicationScoped
public class OwnPassword {

    private final SignIn signIn;
    private final AccountRepository accounts;
    private final NewPassword passwords;
    private final Changes changes;
    private final Shape shape;

    /**
     * Makes the bean.
     *
     * @param signIn proves the present password
     * @param accounts reads accounts
     * @param passwords checks and hashes a new password
     * @param changes makes the change
     * @param shape checks what was entered against its constraints
     */
    @Inject
    public OwnPassword(SignIn signIn, AccountRepository accounts, NewPassword passwords, Changes changes, Shape shape) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.passwords = passwords;
        this.changes = changes;
        this.shape = shape;
    }

    /**
     * Sets another password of an account and ends its sessions. The caller begins the present session anew, or it ends
     * too. Wrong passwords count as at a sign-in.
     *
     * @param by the person and the network address of their browser
     * @param present the present password; hostile text
     * @param wanted the new password; hostile text
     * @return the outcome
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
                ? changeIfFit(by, confirmed.get(), present, new WantedPassword(wanted))
                : new PasswordChange.WrongPresent();
    }

    /**
     * Returns the present hash, read before the password is checked. If it is still stored when the password is
     * changed, nobody set another password meanwhile.
     */
    private Optional<String> kept(Actor by) {
        return accounts.find(by.who().id()).map(KnownAccount::passwordHash);
    }

    private PasswordChange changeIfFit(Actor by, String confirmed, String present, WantedPassword draft) {
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
        NewPassword.Checked checked =
                passwords.check(draft.wanted(), by.who().id(), by.who().name(), Optional.empty());
        return checked.hash() == null
                ? new PasswordChange.Unfit(checked.unfit())
                : changed(by, confirmed, checked.hash());
    }

    /** Stores the new hash, unless an administrator set another password meanwhile. */
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
