package org.gavel.store;

import java.util.function.Supplier;

/** Tells, of what is read without {@link Transactions}, a database that is away from every other trouble. */
public final class AskedDatabase {

    private AskedDatabase() {}

    /**
     * Asks the database.
     *
     * @param <R> the type of the answer
     * @param question reads from the database
     * @return what the question returns
     * @throws DatabaseAwayException when the database is not there, or does not answer in time
     * @throws RuntimeException whatever else the question throws: a mistake of ours, which must not be taken for that
     */
    public static <R> R ask(Supplier<R> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw DatabaseTroubles.named(e);
        }
    }
}
