package org.gavel.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gavel.settings.store.SwitchTargetEntity;
import org.gavel.store.DatabaseAwayException;
import org.gavel.store.Transactions;

/**
 * The switch that administrators chose on a page, as it was when Gavel started. Read once: connections, names of rooms and accounts hang
 * together by it, so that another choice takes effect at the next start.
 */
@ApplicationScoped
public class StoredSwitch {

    private static final Logger LOG = System.getLogger(StoredSwitch.class.getName());

    /** Whoever asks meanwhile does not wait for a database that is away. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Transactions transactions;
    private Optional<SwitchTarget> read;

    /** Monotonic: a clock that is set meanwhile changes no span. */
    private long lastTry = System.nanoTime() - PAUSE_NANOS;

    /**
     * Makes the bean, which reads the switch when somebody first asks for it.
     *
     * @param transactions by which the switch is read
     */
    @Inject
    public StoredSwitch(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Reads the switch at the first call and answers the same from then on.
     *
     * @return empty when none is chosen, or when the database has been away since the start: a later call then reads again
     */
    public synchronized Optional<SwitchTarget> chosen() {
        if (read == null && System.nanoTime() - lastTry >= PAUSE_NANOS) {
            lastTry = System.nanoTime();
            try {
                read = transactions.run(StoredSwitch::load);
            } catch (DatabaseAwayException e) {
                LOG.log(Level.WARNING, "Which switch is chosen cannot be read: {0}", e.getMessage());
            } catch (RuntimeException e) {
                // None that was thought of: only its trace tells where it comes from.
                LOG.log(Level.ERROR, "Which switch is chosen cannot be read", e);
            }
        }
        return read == null ? Optional.empty() : read;
    }

    private static Optional<SwitchTarget> load(EntityManager em) {
        return em.createQuery(
                        "select s from SwitchTargetEntity s where s.inUse = true order by s.id",
                        SwitchTargetEntity.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(SwitchTargetEntity::target);
    }
}
