package org.gavel.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gavel.store.SchemaMigration;
import org.gavel.store.WaitsFor;
import org.gavel.store.WaitsFor.What;

/** Opens the ledger with the application and closes it with it. */
@ApplicationScoped
class LedgerWiring {

    @Produces
    @Singleton
    AttendanceLedger ledger(AttendanceSink sink, SchemaMigration migration) throws IOException {
        return AttendanceLedger.open(
                journalDirectory(),
                batch -> {
                    migration.ensure();
                    sink.write(batch);
                },
                Clock.systemUTC());
    }

    void start(
            @Observes @Initialized(ApplicationScoped.class) Object event,
            AttendanceLedger ledger,
            @WaitsFor(What.DISK) ScheduledExecutorService disk,
            @WaitsFor(What.DATABASE) ScheduledExecutorService database) {
        ledger.start(disk, database);
    }

    void close(@Disposes AttendanceLedger ledger) throws IOException {
        ledger.close();
    }

    static Path journalDirectory() {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue("gavel.journal.dir", String.class)
                .map(Path::of)
                .orElseGet(() -> Path.of(config.getValue("jboss.server.data.dir", String.class), "gavel"));
    }
}
