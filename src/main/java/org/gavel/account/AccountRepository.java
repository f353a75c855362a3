package org.gavel.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Reads and updates accounts for the sign-in. Each method waits for the database and throws a
 * {@link org.gavel.store.DatabaseAwayException} when it is away.
 */
public interface AccountRepository {

    /**
     * Finds an account.
     *
     * @param login the login in lower case
     * @return the account; empty when there is none
     */
    Optional<KnownAccount> find(String login);

    /**
     * Stores the time of a sign-in.
     *
     * @param account as {@link #find} returned it
     * @param at when the person signed in
     * @return false when they may not sign in, because the account was deactivated or got another password meanwhile
     */
    boolean signsIn(KnownAccount account, Instant at);

    /**
     * Stores another hash of the same password, unless the account got another password meanwhile.
     *
     * @param account as {@link #find} returned it
     * @param hash a hash that {@link PasswordHash#of} made
     */
    void renew(KnownAccount account, String hash);
}
