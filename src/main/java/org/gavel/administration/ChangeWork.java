package org.gavel.administration;

import jakarta.persistence.EntityManager;

/**
 * A change of what administrators can change.
 *
 * @param <T> what is changed
 */
@FunctionalInterface
public interface ChangeWork<T> {

    /**
     * Makes it, or finds out why not. Runs in a transaction; no other change is made meanwhile. May be run a second time when the
     * first is undone.
     *
     * @param em of the change's transaction
     * @param record to be told what is changed; when it is told nothing, nothing is changed
     * @return all but {@link Saving.Done} undoes what was done
     */
    Saving<T> in(EntityManager em, ChangeRecord record);
}
