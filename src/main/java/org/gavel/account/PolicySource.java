package org.gavel.account;

/** Where the policy is kept. */
@FunctionalInterface
public interface PolicySource {

    /**
     * Reads it anew; waits for a database.
     *
     * @throws org.gavel.store.DatabaseAwayException when there is none
     */
    Policy load();
}
