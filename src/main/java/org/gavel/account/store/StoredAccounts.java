package org.gavel.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gavel.account.AccountRepository;
import org.gavel.account.KnownAccount;
import org.gavel.store.Transactions;

/**
 * Reads and updates accounts in the database for the sign-in. Its updates leave the version of the row as it is, so
 * that an administrator who edits an account gets no conflict with its sign-in.
 */
@ApplicationScoped
public class StoredAccounts implements AccountRepository {

    private final Transactions transactions;

    /**
     * Makes the bean.
     *
     * @param transactions read and change accounts
     */
    @Inject
    public StoredAccounts(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Finds an account within a transaction.
     *
     * @param em the entity manager of the transaction
     * @param login the login in lower case
     * @return the account; empty when there is none
     */
    public static Optional<AccountEntity> find(EntityManager em, String login) {
        return em.createQuery("select a from AccountEntity a where a.login = :login", AccountEntity.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<KnownAccount> find(String login) {
        return transactions.run(em -> find(em, login).map(StoredAccounts::known));
    }

    private static KnownAccount known(AccountEntity account) {
        return new KnownAccount(
                account.id(),
                account.login(),
                account.kind(),
                account.name(),
                account.isActive(),
                account.mustChange(),
                account.passwordHash());
    }

    @Override
    public boolean signsIn(KnownAccount account, Instant at) {
        return transactions.run(em -> em.createQuery("update AccountEntity a set a.lastSignInAt = :at where a.id = :id"
                                + " and a.active = true"
                                + " and (a.passwordHash is null or a.passwordHash = :hash)")
                        .setParameter("at", at.truncatedTo(ChronoUnit.MILLIS))
                        .setParameter("id", account.id())
                        .setParameter("hash", account.passwordHash() == null ? "" : account.passwordHash())
                        .executeUpdate()
                == 1);
    }

    @Override
    public void renew(KnownAccount account, String hash) {
        transactions.run(em -> em.createQuery("update AccountEntity a set a.passwordHash = :hash where a.id = :id"
                        + " and a.passwordHash = :former")
                .setParameter("hash", hash)
                .setParameter("id", account.id())
                .setParameter("former", account.passwordHash())
                .executeUpdate());
    }
}
