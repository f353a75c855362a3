package org.gavel.demo.simulation;

import java.util.List;
import org.gavel.demo.modconference.Conferences;

/** Changes rows of one room at a steady rate, one event for each change. */
final class LoadGenerator {

    private final Conferences conferences;
    private final String room;
    private final double eventsPerMillisecond;
    private List<Integer> members = List.of();
    private double due;
    private int next;
    private boolean on = true;

    LoadGenerator(Conferences conferences, String room, int eventsPerSecond) {
        this.conferences = conferences;
        this.room = room;
        this.eventsPerMillisecond = eventsPerSecond / 1_000.0;
    }

    /** @param milliseconds the time since the last call, for which it sends the changes that are due */
    void after(long milliseconds) {
        due += milliseconds * eventsPerMillisecond;
        for (; due >= 1; due--) {
            change();
        }
    }

    private void change() {
        if (next >= members.size()) {
            members = conferences.memberIds(room);
            next = 0;
            on = !on;
        }
        if (!members.isEmpty()) {
            conferences.flicker(room, members.get(next++), on, 400 + next % 8_000);
        }
    }
}
