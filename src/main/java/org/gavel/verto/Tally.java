package org.gavel.verto;

import java.util.concurrent.atomic.LongAdder;

/** Counts what came from the switch, over all sockets of a connection. */
final class Tally {

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
}
