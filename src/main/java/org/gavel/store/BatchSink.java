package org.gavel.store;

import java.util.List;

/**
 * Writes batches to the database, behind a {@link JournaledWriter}.
 *
 * @param <T> the type of what is written
 */
@FunctionalInterface
public interface BatchSink<T> {

    /**
     * Writes all of the batch in one transaction, in its order. One thread calls it at a time. After a crash or a
     * failure a batch may come again, whole or in part: writing it twice must change nothing.
     *
     * @param batch never empty
     * @throws RuntimeException when nothing of it was written; it is then offered again later
     */
    void write(List<T> batch);
}
