package org.gavel.administration;

import jakarta.persistence.EntityManager;

/**
 * Makes one change of the configuration.
 *
 * @param <T> what is changed
 */
@FunctionalInterface
public interface ChangeWork<T> {

    /**
     * Makes the change, or returns why it cannot be made. It runs in a transaction, and no other change is made
     * meanwhile. After a conflict it runs a second time, when the first transaction has been rolled back.
     *
     * @param em the entity manager of the change's transaction
     * @param record takes what is changed; the transaction is rolled back when it gets no detail
     * @return the outcome; the transaction is rolled back unless it is {@link Saving.Done}
     */
    Saving<T> in(EntityManager em, ChangeRecord record);
}
