package org.gavel.account;

import java.time.Instant;
import java.util.Optional;

/** The accounts, as the sign-in needs them. All wait for the database and throw {@link org.gavel.store.DatabaseAwayException}. */
public interface AccountBook {

    /**
     * Finds an account.
     *
     * @param login in lower case
     * @return empty when there is no such account
     */
    Optional<KnownAccount> find(String login);

    /**
     * Notes that a person signed in.
     *
     * @param account as {@link #find} returned it
     * @param at when they signed in
     * @return false when they may not: meanwhile they got another password, or their account was deactivated
     */
    boolean signsIn(KnownAccount account, Instant at);

    /**
     * Keeps another hash of the same password, unless the account got another password meanwhile.
     *
     * @param account as {@link #find} returned it
     * @param hash what {@link PasswordHash#of} made
     */
    void renew(KnownAccount account, String hash);
}
