package org.gavel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;

/** Runs transactions of the server. The schema is migrated before the first. */
@ApplicationScoped
public class ServerTransactions implements Transactions {

    private final SchemaMigration migration;
    private final ServerWork server;

    @Inject
    ServerTransactions(SchemaMigration migration, ServerWork server) {
        this.migration = migration;
        this.server = server;
    }

    @Override
    public <R> R run(Function<EntityManager, R> work) {
        try {
            migration.ensure();
            return server.run(work);
        } catch (FlywayException e) {
            throw new DatabaseAwayException(e);
        } catch (Exception e) {
            // Undeclared exceptions too: the server throws its own when it cannot end a transaction.
            throw DatabaseFailures.named(e);
        }
    }
}
