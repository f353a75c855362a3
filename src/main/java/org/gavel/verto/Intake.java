package org.gavel.verto;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds what has been read from a socket and not yet been dealt with. When it is full the reading waits, and with it, by
 * TCP, the switch: its queue is the larger one ({@code docs/protocol.md} §1.6).
 */
final class Intake {

    /** What a short frame costs beside its characters. */
    private static final int LEAST = 512;

    private final int capacity;
    private final Semaphore room;

    /** @param capacity characters; a frame of that length passes when nothing else waits */
    Intake(int capacity) {
        this.capacity = capacity;
        this.room = new Semaphore(capacity, true);
    }

    /** Waits for room; false when there was none in time or the thread was interrupted. */
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
