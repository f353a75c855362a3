package org.gavel.roster.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.gavel.store.SchemaMigration;

/** Starts the mirror with the application and stops it with it. */
@ApplicationScoped
class MirrorWiring {

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Produces
    @Singleton
    RosterMirror mirror(MirrorSink sink, SchemaMigration migration) {
        return new RosterMirror(
                batch -> {
                    migration.ensure();
                    sink.write(batch);
                },
                Clock.systemUTC());
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event, RosterMirror mirror) {
        mirror.start(scheduler);
    }

    void close(@Disposes RosterMirror mirror) {
        mirror.close();
    }
}
