package org.gavel.account;

/** Where the policy is kept. */
@FunctionalInterface
public interface PolicySource {

    /**
     * {@return the policy as it is in the database} Waits for the database.
     *
     * @throws org.gavel.store.DatabaseAwayException when there is none
     */
    Policy load();
}
