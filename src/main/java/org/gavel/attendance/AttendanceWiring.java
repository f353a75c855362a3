package org.gavel.attendance;

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
import org.gavel.store.JournalDirectory;
import org.gavel.store.SchemaMigration;
import org.gavel.store.WaitsFor;
import org.gavel.store.WaitsFor.What;

/** Opens the writer when the application starts, and closes it when the application ends. */
@ApplicationScoped
class AttendanceWiring {

    private AttendanceWriter opened;

    @Produces
    @Singleton
    AttendanceWriter writer(AttendanceSink sink, SchemaMigration migration, Clock clock) throws IOException {
        return AttendanceWriter.open(
                JournalDirectory.path(),
                batch -> {
                    migration.ensure();
                    sink.write(batch);
                },
                clock);
    }

    void start(
            @Observes @Initialized(ApplicationScoped.class) Object event,
            AttendanceWriter writer,
            @WaitsFor(What.DISK) ScheduledExecutorService disk,
            @WaitsFor(What.DATABASE) ScheduledExecutorService database) {
        opened = writer;
        writer.start(disk, database);
    }

    /**
     * Closes only a writer that was opened: an application that could not start must not touch the journal of another
     * one.
     */
    void stopping(
            @Observes @Priority(JournalDirectory.CLOSED_BEHIND_ALL_TASKS) @BeforeDestroyed(ApplicationScoped.class)
                    Object context)
            throws IOException {
        if (opened != null) {
            opened.close();
        }
    }

    /** Runs also when the application ends before it has started. */
    void close(@Disposes AttendanceWriter writer) throws IOException {
        writer.close();
    }
}
