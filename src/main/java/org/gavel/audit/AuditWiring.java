package org.gavel.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gavel.store.JournalDirectory;
import org.gavel.store.MasterKey;
import org.gavel.store.SchemaMigration;
import org.gavel.store.Transactions;
import org.gavel.store.WaitsFor;
import org.gavel.store.WaitsFor.What;

/** Opens the audit when the application starts, and closes it when the application ends. */
@ApplicationScoped
class AuditWiring {

    private static final long COUNTING_SECONDS = 5;

    private AuditTrail opened;
    private ScheduledFuture<?> counting;
    private AuditFolding folding;

    @Produces
    @Singleton
    AuditTrail trail(AuditSink sink, SchemaMigration migration, MasterKey key, Clock clock) throws IOException {
        return AuditTrail.open(
                JournalDirectory.path(),
                batch -> {
                    migration.ensure();
                    sink.write(batch);
                },
                key,
                clock);
    }

    void start(
            @Observes @Initialized(ApplicationScoped.class) Object event,
            AuditTrail trail,
            RefusalRecorder refusals,
            Transactions transactions,
            @WaitsFor(What.DISK) ScheduledExecutorService disk,
            @WaitsFor(What.DATABASE) ScheduledExecutorService database) {
        opened = trail;
        trail.start(disk, database);
        folding = new AuditFolding(transactions, AuditFolding.BATCH, AuditFolding.PAUSE);
        folding.start(database);
        counting = disk.scheduleWithFixedDelay(refusals::tick, COUNTING_SECONDS, COUNTING_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Closes only an audit that was opened: an application that could not start must not touch the journal of another
     * one.
     */
    void stopping(
            @Observes @Priority(JournalDirectory.CLOSED_BEHIND_ALL_TASKS) @BeforeDestroyed(ApplicationScoped.class)
                    Object context)
            throws IOException {
        if (opened != null) {
            counting.cancel(false);
            folding.stop();
            opened.close();
        }
    }

    /** Runs also when the application ends before it has started. */
    void close(@Disposes AuditTrail trail) throws IOException {
        trail.close();
    }
}
