package org.gavel.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Migrates the schema to the version that this Gavel needs. Nodes that start at the same time wait for each other. */
public final class SchemaMigration {

    private static final int LOCK_RETRIES = 60;

    private final DataSource database;
    private boolean done;

    SchemaMigration(DataSource database) {
        this.database = database;
    }

    /**
     * Migrates the schema unless that is done. It must not run within a transaction.
     *
     * @throws org.flywaydb.core.api.FlywayException when the database cannot be reached or a script fails; may be
     *     called again
     */
    public synchronized void ensure() {
        if (!done) {
            Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .lockRetryCount(LOCK_RETRIES)
                    .load()
                    .migrate();
            done = true;
        }
    }
}
