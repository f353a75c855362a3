package org.gavel.store;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** Migrates the schema of the server's data source before any bean writes to it. */
@ApplicationScoped
class SchemaWiring {

    static final int BEFORE_THE_WRITERS = 100;

    private static final Logger LOG = System.getLogger(SchemaWiring.class.getName());

    @Resource(lookup = "java:jboss/datasources/GavelDS")
    private DataSource database;

    @Produces
    @Singleton
    SchemaMigration migration() {
        return new SchemaMigration(database);
    }

    /** A migration that fails does not stop the application: the writers run it again before they write. */
    void start(
            @Observes @Priority(BEFORE_THE_WRITERS) @Initialized(ApplicationScoped.class) Object event,
            SchemaMigration migration) {
        try {
            migration.ensure();
        } catch (FlywayException e) {
            LOG.log(Level.ERROR, "The database schema could not be migrated. Gavel tries again at the next write.", e);
        }
    }
}
