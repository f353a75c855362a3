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

/** Opens the writer with the application and closes it with it. */
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

    /** An application that may not start has opened none, and must not open one now: the journal is another one's. */
    void stopping(
            @Observes @Priority(JournalDirectory.CLOSED_BEHIND_ALL_TASKS) @BeforeDestroyed(ApplicationScoped.class)
                    Object context)
            throws IOException {
        if (opened != null) {
            opened.close();
        }
    }

    /** Also where the application ends before it has begun. */
    void close(@Disposes AttendanceWriter writer) throws IOException {
        writer.close();
    }
}
