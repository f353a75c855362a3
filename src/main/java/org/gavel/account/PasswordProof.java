package org.gavel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gavel.store.DatabaseAwayException;

/** Checks the passwords of accounts of Gavel. */
@ApplicationScoped
public class PasswordProof {

    private final AccountRepository accounts;
    private final PasswordHash hashes;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param accounts finds accounts
     * @param hashes compares passwords with hashes
     * @param clock tells the time of day
     */
    @Inject
    public PasswordProof(AccountRepository accounts, PasswordHash hashes, Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** Proves an account and stores the time of the sign-in. A weak hash is replaced. */
    SignInOutcome prove(KnownAccount account, String password) {
        if (!hashes.matches(password, account.passwordHash())) {
            return new SignInOutcome.WrongCredentials();
        }
        if (!account.active()) {
            return new SignInOutcome.Deactivated();
        }
        try {
            if (!accounts.signsIn(account, clock.instant())) {
                return new SignInOutcome.WrongCredentials();
            }
            if (hashes.needsRenewal(account.passwordHash())) {
                accounts.renew(account, hashes.of(password));
            }
        } catch (DatabaseAwayException e) {
            return new SignInOutcome.DatabaseAway();
        }
        return new SignInOutcome.SignedIn(account.moderator(), account.mustChange());
    }

    /** Returns whether a password is the account's. It stores nothing. */
    boolean isPasswordOf(KnownAccount account, String password) {
        return hashes.matches(password, account.passwordHash());
    }

    /** Takes as long as {@link #prove} and returns nothing. */
    void spend(String password) {
        hashes.spend(password);
    }
}
