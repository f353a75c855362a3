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
     * @param frames how many messages came
     * @param unreadable how many messages were dropped because they were too long, not JSON or of an unknown form;
     *     speed tests do not count
     * @param strayAnswers how many answers belonged to no waiting request, because they came late or had no id
     */
    public record Traffic(long frames, long unreadable, long strayAnswers) {}
}
