package org.gavel.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gavel.account.Actor;

/** What administrators do with accounts. */
@ApplicationScoped
public class AccountAdministration {

    public AccountAdministration() {}

    /**
     * @throws NotPermittedException when he may not
     * @throws org.gavel.store.DatabaseAwayException
     */
    public AccountPage page(Actor by, AccountFilter filter) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param login upper and lower case are the same
     * @throws NotPermittedException when he may not
     * @throws org.gavel.store.DatabaseAwayException
     */
    public Optional<AccountView> find(Actor by, String login) {
        throw new UnsupportedOperationException();
    }

    /** Adds or changes an account. */
    public Saving<AccountView> save(Actor by, AccountDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Ends all sessions of that account. */
    public Saving<AccountView> signOutEverywhere(Actor by, String login) {
        throw new UnsupportedOperationException();
    }
}
