package org.gavel.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.gavel.account.AssignedSwitchAccounts;
import org.gavel.account.SecretBox;
import org.gavel.account.SwitchAccount;
import org.gavel.store.Transactions;

/** Reads the accounts at the switch that are assigned to accounts of Gavel, and decrypts their passwords. */
@ApplicationScoped
public class StoredSwitchAccounts implements AssignedSwitchAccounts {

    private static final Logger LOG = System.getLogger(StoredSwitchAccounts.class.getName());

    private record Assigned(String login, String sealed) {}

    private final Transactions transactions;
    private final SecretBox box;

    /**
     * Makes the bean.
     *
     * @param transactions read accounts
     * @param box decrypts passwords
     */
    @Inject
    public StoredSwitchAccounts(Transactions transactions, SecretBox box) {
        this.transactions = transactions;
        this.box = box;
    }

    @Override
    public Optional<SwitchAccount> of(String moderatorId) {
        return assigned(moderatorId).flatMap(assigned -> opened(moderatorId, assigned));
    }

    private Optional<Assigned> assigned(String moderatorId) {
        return transactions.run(em -> StoredAccounts.find(em, moderatorId)
                .filter(account -> account.switchLogin() != null && account.switchSecret() != null)
                .map(account -> new Assigned(account.switchLogin(), account.switchSecret())));
    }

    private Optional<SwitchAccount> opened(String moderatorId, Assigned assigned) {
        SecretBox.Opened opened = box.open(assigned.sealed(), moderatorId);
        if (opened instanceof SecretBox.Opened.Open open) {
            return Optional.of(new SwitchAccount(assigned.login(), open.secret()));
        }
        LOG.log(
                Level.WARNING,
                opened instanceof SecretBox.Opened.OtherKey
                        ? "The switch account of {0} was sealed with another key; enter its password anew."
                        : "The switch account of {0} was changed in the database; enter its password anew.",
                moderatorId);
        return Optional.empty();
    }
}
