package org.gavel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Function;

/** Runs work in a transaction that the server begins and ends. */
@ApplicationScoped
class ServerWork {

    @PersistenceContext(unitName = "gavel")
    private EntityManager em;

    /** Flushes, so that the database's refusal is thrown here and not when the transaction ends. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <R> R run(Function<EntityManager, R> work) {
        R result = work.apply(em);
        em.flush();
        return result;
    }
}
