package org.gavel.roster;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;

/**
 * The handles of the last changes, in a ring buffer. Any number of readers follow one writer without locks and without
 * queues. A reader that falls behind by more than the capacity is told so and must read all entries; the writer never
 * waits.
 */
final class ChangeLog {

    private final AtomicIntegerArray ring;
    private final int mask;
    private volatile long revision;

    /** @param capacity a power of two */
    ChangeLog(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("the capacity is a power of two");
        }
        ring = new AtomicIntegerArray(capacity);
        mask = capacity - 1;
    }

    /** The number of changes so far. */
    long revision() {
        return revision;
    }

    /** Adds a change. Only the writer calls it, after readers can see the changed entry. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    void append(int handle) {
        ring.setRelease((int) (revision & mask), handle);
        revision++;
    }

    /**
     * Gives each handle that changed after the revision {@code seen}, as often as it changed.
     *
     * @return the revision up to which changes were read, or -1 when some were overwritten, so that the handles are
     *     incomplete
     */
    long readSince(long seen, IntConsumer each) {
        long upTo = revision;
        if (upTo - seen > ring.length()) {
            return -1;
        }
        for (long at = seen; at < upTo; at++) {
            each.accept(ring.getAcquire((int) (at & mask)));
        }
        // The writer stores a handle before it raises the revision, so one more place can already be overwritten.
        return revision - seen >= ring.length() && upTo > seen ? -1 : upTo;
    }
}
