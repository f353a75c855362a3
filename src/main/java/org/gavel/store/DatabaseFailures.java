package org.gavel.store;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Predicate;

/**
 * Translates what JPA, the driver and the server throw into Gavel's own exceptions, and tells data that the database
 * refuses for ever from a database that is away for a time.
 */
final class DatabaseFailures {

    private static final int DEEPEST = 20;

    private DatabaseFailures() {}

    /** Returns the exception to throw; one that does not come from the database stays as it is. */
    static RuntimeException named(Exception thrown) {
        if (thrown instanceof RuntimeException ours
                && (thrown instanceof OptimisticLockException
                        || !hasCause(thrown, DatabaseFailures::isOfTheDatabase))) {
            return ours;
        }
        return refusesData(thrown) ? new DataRefusedException(thrown) : new DatabaseAwayException(thrown);
    }

    /** Returns whether the database refuses the data; otherwise another try can succeed. */
    static boolean refusesData(Throwable thrown) {
        return hasCause(thrown, cause -> cause instanceof SQLException sql && isRefusal(sql.getSQLState()));
    }

    private static boolean isOfTheDatabase(Throwable cause) {
        return cause instanceof SQLException
                || cause instanceof PersistenceException
                || cause instanceof jakarta.transaction.SystemException
                || cause instanceof jakarta.transaction.RollbackException;
    }

    /** SQLSTATE classes "data exception" and "integrity constraint violation". */
    private static boolean isRefusal(String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static boolean hasCause(Throwable thrown, Predicate<Throwable> wanted) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (wanted.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
