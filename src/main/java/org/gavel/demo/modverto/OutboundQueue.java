package org.gavel.demo.modverto;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The events that wait until one socket is silent. It holds {@value #CAPACITY}; further ones are lost, and after {@value #MOST_LOST}
 * losses the socket is closed ({@code docs/protocol.md} §1.6). Safe for use by several threads.
 */
final class OutboundQueue {

    /** What happened to an event. */
    enum Fate {
        QUEUED,
        LOST,
        GIVE_UP
    }

    static final int CAPACITY = 100_000;
    static final int MOST_LOST = 500;

    private final Deque<String> frames = new ArrayDeque<>();
    private int lost;

    synchronized Fate add(String frame) {
        if (frames.size() < CAPACITY) {
            frames.add(frame);
            return Fate.QUEUED;
        }
        return ++lost > MOST_LOST ? Fate.GIVE_UP : Fate.LOST;
    }

    /** {@return the oldest frames, at most so many, which are taken out} */
    synchronized List<String> take(int most) {
        List<String> taken = new ArrayList<>(Math.min(most, frames.size()));
        while (taken.size() < most && !frames.isEmpty()) {
            taken.add(frames.poll());
        }
        return taken;
    }

    synchronized boolean isEmpty() {
        return frames.isEmpty();
    }

    synchronized void clear() {
        frames.clear();
    }
}
