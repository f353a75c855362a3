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
 * The switch that administrators chose on a page, as it was when Gavel started. It is read once, because connections,
 * names of rooms and accounts all depend on it; another choice takes effect at the next start.
 */
@ApplicationScoped
public class StoredSwitch {

    private static final Logger LOG = System.getLogger(StoredSwitch.class.getName());

    /** The pause after a failed reading, in which callers do not wait for a database that is away. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Transactions transactions;
    private Optional<SwitchTarget> read;

    /** When it was last read, in monotonic nanoseconds, so that setting the machine's clock changes no pause. */
    private long lastTry = System.nanoTime() - PAUSE_NANOS;

    /**
     * Makes the bean. It reads the switch at the first call of {@link #chosen}.
     *
     * @param transactions read the switch
     */
    @Inject
    public StoredSwitch(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Reads the switch at the first call and returns the same one from then on. The first call waits for the database.
     *
     * @return the switch; empty when none is chosen, and while the database has been away since the start, which a
     *     later call reads again
     */
    public synchronized Optional<SwitchTarget> chosen() {
        if (read == null && System.nanoTime() - lastTry >= PAUSE_NANOS) {
            lastTry = System.nanoTime();
            try {
                read = transactions.run(StoredSwitch::load);
            } catch (DatabaseAwayException e) {
                LOG.log(Level.WARNING, "The chosen switch cannot be read: {0}", e.getMessage());
            } catch (RuntimeException e) {
                // An unexpected failure: only its stack trace tells the cause.
                LOG.log(Level.ERROR, "The chosen switch cannot be read", e);
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
