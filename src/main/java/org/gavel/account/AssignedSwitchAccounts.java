package org.gavel.account;

import java.util.Optional;

/** With which account at the switch an account of Gavel works. */
public interface AssignedSwitchAccounts {

    /**
     * Waits for the database.
     *
     * @param moderatorId as in {@link Moderator#id()}
     * @return nothing when none is assigned, or its secret was encrypted with another key
     * @throws RuntimeException when the database is away
     */
    Optional<SwitchAccount> of(String moderatorId);
}
