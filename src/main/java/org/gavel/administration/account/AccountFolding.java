package org.gavel.administration.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.gavel.account.store.AccountSearchText;
import org.gavel.store.DatabaseAwayException;
import org.gavel.store.Transactions;

/** Folds login and name of accounts from older versions at the start, so that the search finds them. */
@ApplicationScoped
public class AccountFolding {

    private static final int BATCH = 500;

    private final Transactions transactions;

    /**
     * Makes the bean.
     *
     * @param transactions read and change accounts
     */
    @Inject
    public AccountFolding(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Folds login and name of each account where that was not done before. It leaves the version of accounts as it is.
     *
     * @throws DatabaseAwayException when the database is away
     */
    public void ensure() {
        boolean more = true;
        while (more) {
            more = transactions.run(AccountFolding::batch);
        }
    }

    /** Folds some accounts, and returns whether there may be more. */
    private static boolean batch(EntityManager em) {
        List<Object[]> accounts = em.createQuery(
                        "select a.id, a.login, a.name from AccountEntity a where a.folded is null", Object[].class)
                .setMaxResults(BATCH)
                .getResultList();
        accounts.forEach(account -> fold(em, account));
        return accounts.size() == BATCH;
    }

    private static void fold(EntityManager em, Object[] account) {
        AccountSearchText text = AccountSearchText.of((String) account[1], (String) account[2]);
        em.createQuery("update AccountEntity a set a.folded = :folded, a.joined = :joined where a.id = :id")
                .setParameter("folded", text.folded())
                .setParameter("joined", text.joined())
                .setParameter("id", account[0])
                .executeUpdate();
    }
}
