package org.gavel.store;

import java.util.function.Supplier;

/** Reads from the database without {@link Transactions}, and tells a database that is away from all other failures. */
public final class AskedDatabase {

    private AskedDatabase() {}

    /**
     * Asks the database.
     *
     * @param <R> the type of the answer
     * @param question reads from the database
     * @return what the question returns
     * @throws DatabaseAwayException when the database is not there, or does not answer in time
     * @throws DataRefusedException when the database refuses the data
     * @throws RuntimeException whatever else the question throws, as it is: a mistake in Gavel
     */
    public static <R> R ask(Supplier<R> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw DatabaseFailures.named(e);
        }
    }
}
