package org.gavel.demo.core;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Loses, duplicates and swaps events between the bus and the sockets, so that tests see what a client makes of it. */
public final class ChannelFaults {

    private enum Kind {
        LOSE,
        DOUBLE,
        SWAP
    }

    private record Fault(String channel, Kind kind) {}

    private final Map<Fault, Integer> due = new HashMap<>();
    private final Map<String, ChannelEvent> held = new HashMap<>();

    /**
     * Keeps the next events of a channel from everybody.
     *
     * @param channel the channel's name
     * @param count how many events
     */
    public synchronized void lose(String channel, int count) {
        due.put(new Fault(channel, Kind.LOSE), count);
    }

    /**
     * Lets the next events of a channel come twice.
     *
     * @param channel the channel's name
     * @param count how many events
     */
    public synchronized void duplicate(String channel, int count) {
        due.put(new Fault(channel, Kind.DOUBLE), count);
    }

    /**
     * Lets the next events of a channel come each behind the one after it.
     *
     * @param channel the channel's name
     * @param count how many events
     */
    public synchronized void swap(String channel, int count) {
        due.put(new Fault(channel, Kind.SWAP), count);
    }

    /**
     * Passes an event on and applies the faults of its channel. An event for one session has no faults.
     *
     * @param event the event
     * @param sockets takes the event: not at all, once or twice
     */
    public void apply(ChannelEvent event, Consumer<ChannelEvent> sockets) {
        if (event.sessid().isPresent()) {
            sockets.accept(event);
            return;
        }
        ChannelEvent before;
        int times;
        synchronized (this) {
            before = held.remove(event.channel());
            times = times(event);
        }
        for (int i = 0; i < times; i++) {
            sockets.accept(event);
        }
        if (before != null) {
            sockets.accept(before);
        }
    }

    private int times(ChannelEvent event) {
        if (take(event.channel(), Kind.LOSE)) {
            return 0;
        }
        if (take(event.channel(), Kind.SWAP)) {
            held.put(event.channel(), event);
            return 0;
        }
        return take(event.channel(), Kind.DOUBLE) ? 2 : 1;
    }

    private boolean take(String channel, Kind kind) {
        Fault fault = new Fault(channel, kind);
        Integer left = due.get(fault);
        if (left == null) {
            return false;
        }
        if (left <= 1) {
            due.remove(fault);
        } else {
            due.put(fault, left - 1);
        }
        return true;
    }
}
