package org.gavel.verto;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits the messages that were read from a socket and are not yet processed. When the limit is reached, reading waits,
 * and TCP makes the switch wait, which has the larger queue ({@code docs/protocol.md} §1.6).
 */
final class ReceiveLimit {

    /** The least that a message counts, for its memory beside the characters. */
    private static final int LEAST = 512;

    private final int capacity;
    private final Semaphore room;

    /** @param capacity the limit in characters; a message of that length passes when nothing else waits */
    ReceiveLimit(int capacity) {
        this.capacity = capacity;
        this.room = new Semaphore(capacity, true);
    }

    /** Waits until a message fits. Returns false when it did not fit in time or the thread was interrupted. */
    boolean take(int length, Duration patience) {
        try {
            return room.tryAcquire(cost(length), patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void giveBack(int length) {
        room.release(cost(length));
    }

    private int cost(int length) {
        return Math.min(Math.max(length, LEAST), capacity);
    }
}
