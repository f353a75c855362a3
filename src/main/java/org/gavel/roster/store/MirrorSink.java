package org.gavel.roster.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gavel.store.BatchSink;

/** Writes a batch of changes of the mirror's rows in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MirrorSink implements BatchSink<RowChange> {

    @PersistenceContext(unitName = "gavel")
    private EntityManager em;

    @Override
    public void write(List<RowChange> batch) {
        MirrorTables.write(em, batch);
    }
}
