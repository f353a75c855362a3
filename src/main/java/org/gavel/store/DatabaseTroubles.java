package org.gavel.store;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Tells what the database has against a work. */
final class DatabaseTroubles {

    private DatabaseTroubles() {}

    /** The trouble in our own words; what is no trouble of the database stays as it is. */
    static RuntimeException named(Exception thrown) {
        if (thrown instanceof RuntimeException ours
                && (thrown instanceof OptimisticLockException || !isOfTheDatabase(thrown))) {
            return ours;
        }
        return RefusedData.isCauseOf(thrown) ? new TakenException(thrown) : new DatabaseAwayException(thrown);
    }

    private static boolean isOfTheDatabase(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < RefusedData.DEEPEST; depth++) {
            if (cause instanceof SQLException
                    || cause instanceof PersistenceException
                    || cause instanceof jakarta.transaction.SystemException
                    || cause instanceof jakarta.transaction.RollbackException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
