package org.gavel.verto;

import java.util.concurrent.atomic.LongAdder;

/** Counts what came from the switch, over all sockets of a connection. */
final class TrafficCounter {

    private final LongAdder frames = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private final LongAdder strayAnswers = new LongAdder();

    void frame() {
        frames.increment();
    }

    void unreadable() {
        unreadable.increment();
    }

    void strayAnswer() {
        strayAnswers.increment();
    }

    Traffic traffic() {
        return new Traffic(frames.sum(), unreadable.sum(), strayAnswers.sum());
    }

    /**
     * The counts of what came over a connection since it was first started.
     *
     * @param frames the messages
     * @param unreadable the messages that were dropped because they were too long, no JSON or of an unknown form,
     *     without speed tests
     * @param strayAnswers the answers without a waiting request: late ones, and those without an id
     */
    public record Traffic(long frames, long unreadable, long strayAnswers) {}
}
