package org.gavel.store;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Does something with the database, all of it or nothing. */
public interface Transactions {

    /**
     * Runs the work in a transaction of its own. A work that throws has done nothing.
     *
     * @param <R> the type of the result
     * @param work runs inside the transaction, with its entity manager
     * @return what the work returns
     * @throws DatabaseAwayException when the database is not there
     * @throws jakarta.persistence.OptimisticLockException when somebody else changed the same in between
     * @throws TakenException when what has to be there once is there already
     * @throws RuntimeException what the work throws
     */
    <R> R run(Function<EntityManager, R> work);
}
