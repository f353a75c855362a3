package org.gavel.account;

import java.util.Optional;

/** Finds the accounts at the switch that are assigned to accounts of Gavel. */
public interface AssignedSwitchAccounts {

    /**
     * Reads the account at the switch that is assigned to an account. It waits for the database.
     *
     * @param moderatorId the account's id, as in {@link Moderator#id()}
     * @return empty when none is assigned, or when its password cannot be decrypted with the present key
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     */
    Optional<SwitchAccount> of(String moderatorId);
}
