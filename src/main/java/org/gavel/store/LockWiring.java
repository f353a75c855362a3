package org.gavel.store;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * Locks the directory of the journals before any other part of the application starts, and unlocks it after all of them
 * ended.
 */
@ApplicationScoped
class LockWiring {

    private static final Logger LOG = System.getLogger(LockWiring.class.getName());
    private static final int BEFORE_ALL_OTHERS = 1;
    private static final int BEHIND_THE_JOURNALS = 30_000;

    private DirectoryLock lock;

    /** The application does not start without the lock. */
    void start(@Observes @Priority(BEFORE_ALL_OTHERS) @Initialized(ApplicationScoped.class) Object event, Clock clock) {
        try {
            lock = DirectoryLock.take(JournalDirectory.path(), JournalDirectory.patience(), clock);
        } catch (DirectoryInUseException e) {
            LOG.log(Level.ERROR, e.getMessage());
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of the journals cannot be used: " + e.getMessage(), e);
        }
    }

    void stopping(@Observes @Priority(BEHIND_THE_JOURNALS) @BeforeDestroyed(ApplicationScoped.class) Object context) {
        end();
    }

    /**
     * Runs also when the application failed to start, so that the next try in the same server finds the directory
     * unlocked.
     */
    @PreDestroy
    void end() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "The lock of the journal directory cannot be released. It ends with this process: {0}",
                    e.getMessage());
        }
    }
}
