package org.gavel.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to what this version of Gavel needs; nodes that start at the same time wait for each other. */
public final class SchemaMigration {

    private static final int LOCK_RETRIES = 60;

    private final DataSource database;
    private boolean done;

    SchemaMigration(DataSource database) {
        this.database = database;
    }

    /**
     * Migrates unless that is done. Must not run within a transaction.
     *
     * @throws org.flywaydb.core.api.FlywayException when the database cannot be reached or a script fails; may be called
     *     again
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
