package org.gavel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Function;

/** Lets the server begin and end a transaction around some work. */
@ApplicationScoped
class ServerWork {

    @PersistenceContext(unitName = "gavel")
    private EntityManager em;

    /** What is wrong with the work's writing shows here and not first when the transaction ends. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <R> R run(Function<EntityManager, R> work) {
        R result = work.apply(em);
        em.flush();
        return result;
    }
}
