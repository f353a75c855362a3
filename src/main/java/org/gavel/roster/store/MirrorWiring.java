package org.gavel.roster.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.store.SchemaMigration;
import org.gavel.store.WaitsFor;
import org.gavel.store.WaitsFor.What;

/** Starts the mirror with the application and stops it with it. */
@ApplicationScoped
class MirrorWiring {

    @Produces
    @Singleton
    RosterMirror mirror(MirrorSink sink, SchemaMigration migration, Clock clock) {
        return new RosterMirror(
                batch -> {
                    migration.ensure();
                    sink.write(batch);
                },
                clock);
    }

    void start(
            @Observes @Initialized(ApplicationScoped.class) Object event,
            RosterMirror mirror,
            @WaitsFor(What.DATABASE) ScheduledExecutorService database) {
        mirror.start(database);
    }

    void close(@Disposes RosterMirror mirror) {
        mirror.close();
    }
}
