package org.gavel.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.function.Function;

/** Transactions of a test's database, which a test can make unavailable. */
public final class TestTransactions implements Transactions {

    private final TestDatabase database;
    private volatile boolean away;

    public TestTransactions(TestDatabase database) {
        this.database = database;
    }

    public void takeAway() {
        away = true;
    }

    public void bringBack() {
        away = false;
    }

    @Override
    public <R> R run(Function<EntityManager, R> work) {
        if (away) {
            throw new DatabaseAwayException(new PersistenceException("no connection"));
        }
        try {
            return database.read(em -> {
                R result = work.apply(em);
                em.flush();
                return result;
            });
        } catch (RuntimeException e) {
            throw DatabaseFailures.named(e);
        }
    }
}
