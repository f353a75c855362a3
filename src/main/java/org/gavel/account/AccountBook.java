package org.gavel.account;

import java.time.Instant;
import java.util.Optional;

/** The accounts, as the door needs them. All wait for the database and throw {@link org.gavel.store.DatabaseAwayException}. */
public interface AccountBook {

    /** @param login in lower case */
    Optional<KnownAccount> find(String login);

    /**
     * Notes that he signed in.
     *
     * @return false when he may not: meanwhile he got another password, or his account was deactivated
     */
    boolean signsIn(KnownAccount account, Instant at);

    /** Keeps another hash of the same password, unless he got another password meanwhile. */
    void renew(KnownAccount account, String hash);
}
