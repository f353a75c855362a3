package org.gavel.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gavel.conference.Sighting;
import org.gavel.store.BatchSink;

/** Writes a batch of sightings in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AttendanceSink implements BatchSink<Sighting> {

    @PersistenceContext(unitName = "gavel")
    private EntityManager em;

    @Override
    public void write(List<Sighting> batch) {
        AttendanceTables.write(em, batch);
    }
}
