package org.gavel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gavel.store.BatchSink;

/** Inserts a batch of lines in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AuditSink implements BatchSink<ChainedLine> {

    @PersistenceContext(unitName = "gavel")
    private EntityManager em;

    @Override
    public void write(List<ChainedLine> batch) {
        AuditTables.insert(em, batch);
    }
}
