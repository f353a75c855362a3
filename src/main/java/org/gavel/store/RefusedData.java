package org.gavel.store;

import java.sql.SQLException;

/** Tells data that the database will never take from a database that takes nothing just now. */
final class RefusedData {

    static final int DEEPEST = 20;

    /** SQLSTATE classes "data exception" and "integrity constraint violation". */
    private static boolean isRefusal(String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private RefusedData() {}

    static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && isRefusal(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
