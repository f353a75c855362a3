package org.gavel.store;

import java.util.List;

/**
 * Where a batch ends up; the database, seen from the write-behind.
 *
 * @param <T> the type of what is written
 */
@FunctionalInterface
public interface BatchSink<T> {

    /**
     * Writes all of the batch in one transaction, in its order. Called by one thread at a time. A batch may come again,
     * whole or in part, after a crash or a failure: writing it twice must change nothing.
     *
     * @param batch never empty
     * @throws RuntimeException when nothing of it was written; it is then offered again later
     */
    void write(List<T> batch);
}
