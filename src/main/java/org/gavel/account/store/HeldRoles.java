package org.gavel.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.gavel.account.HeldRole;
import org.gavel.settings.Settings;
import org.gavel.store.Transactions;

/** Reads the roles of an account, for the page of the own account. */
@ApplicationScoped
public class HeldRoles {

    private final Transactions transactions;
    private final Settings settings;

    @Inject
    HeldRoles(Transactions transactions, Settings settings) {
        this.transactions = transactions;
        this.settings = settings;
    }

    /**
     * {@return all roles that are granted to an account, also those that ended or have not begun}
     *
     * @param moderatorId the account's id
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     */
    public List<HeldRole> of(String moderatorId) {
        return transactions.run(em -> em.createQuery(
                        "select r.name, r.startingSet, g.scope, g.room, g.validFrom, g.validUntil from GrantEntity g"
                                + " join g.role r where g.account.login = :login order by r.name, g.id",
                        Object[].class)
                .setParameter("login", moderatorId)
                .getResultStream()
                .map(this::held)
                .toList());
    }

    private HeldRole held(Object[] row) {
        return new HeldRole(
                (String) row[0],
                (String) row[1],
                StoredPolicy.scope((String) row[2], (String) row[3], settings.switchDomain()),
                (Instant) row[4],
                (Instant) row[5]);
    }
}
