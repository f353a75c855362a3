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

/**
 * Produces the mirror of the rosters and the memory of the switch's answers, and starts and stops them with the
 * application.
 */
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

    @Produces
    @Singleton
    RoomAnswers answers(
            RoomAnswerTable table,
            SchemaMigration migration,
            @WaitsFor(What.DATABASE) ScheduledExecutorService database,
            Clock clock) {
        return new RoomAnswers(
                batch -> {
                    migration.ensure();
                    table.write(batch);
                },
                table::granted,
                table::forget,
                database,
                clock);
    }

    void start(
            @Observes @Initialized(ApplicationScoped.class) Object event,
            RosterMirror mirror,
            RoomAnswers answers,
            @WaitsFor(What.DATABASE) ScheduledExecutorService database) {
        mirror.start(database);
        answers.start(database);
    }

    void close(@Disposes RosterMirror mirror) {
        mirror.close();
    }

    void forget(@Disposes RoomAnswers answers) {
        answers.close();
    }
}
