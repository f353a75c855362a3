package org.gavel.store;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Runs work on the database in transactions: all of it takes effect, or nothing. */
public interface Transactions {

    /**
     * Runs the work in a transaction of its own. When the work throws, nothing of it takes effect.
     *
     * @param <R> the type of the result
     * @param work runs inside the transaction, with its entity manager
     * @return what the work returns
     * @throws DatabaseAwayException when the database cannot be reached
     * @throws jakarta.persistence.OptimisticLockException when another transaction changed the same row meanwhile
     * @throws DataRefusedException when the database refuses the data
     * @throws RuntimeException whatever the work throws
     */
    <R> R run(Function<EntityManager, R> work);
}
