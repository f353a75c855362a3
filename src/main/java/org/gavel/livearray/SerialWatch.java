package org.gavel.livearray;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Judges by its serial whether an event is the next one ({@code docs/protocol.md} §7.4).
 *
 * <p>It watches also while the mirror waits for a boot: everything passes one queue at the switch, so the event behind
 * the boot carries the serial after the event before it. A loss close to the boot is then seen, and the baseline is only
 * unknown where no event has come at all yet.
 */
final class SerialWatch<R> {

    enum Verdict {
        NEXT,
        DUPLICATE,
        GAP
    }

    private static final long UNKNOWN = -1;
    private static final int REMEMBERED = 64;

    private final Deque<LiveArrayEvent<R>> recent = new ArrayDeque<>(REMEMBERED);
    private long last = UNKNOWN;

    /** A new feed: the next serial is the baseline. */
    void forget() {
        last = UNKNOWN;
        recent.clear();
    }

    /** The array is gone: the serials of the next one begin at 1 ({@code docs/protocol.md} §7.1). */
    void arrayEnded() {
        last = 0;
        recent.clear();
    }

    /** Whether no serial is known yet, so that a loss before the next event cannot be told. */
    boolean isBlind() {
        return last == UNKNOWN;
    }

    Verdict judge(LiveArrayEvent<R> event) {
        long serial = event.serial();
        if (serial < 0) {
            return Verdict.NEXT;
        }
        boolean next = last == UNKNOWN || serial == last + 1;
        if (!next && serial <= last && wasSeen(event)) {
            return Verdict.DUPLICATE;
        }
        last = serial;
        remember(event);
        return next ? Verdict.NEXT : Verdict.GAP;
    }

    /** Whole events are compared: the same serial with another row is the same place in the life of another array. */
    private boolean wasSeen(LiveArrayEvent<R> event) {
        for (Iterator<LiveArrayEvent<R>> newest = recent.descendingIterator(); newest.hasNext(); ) {
            if (newest.next().equals(event)) {
                return true;
            }
        }
        return false;
    }

    private void remember(LiveArrayEvent<R> event) {
        if (recent.size() == REMEMBERED) {
            recent.removeFirst();
        }
        recent.addLast(event);
    }
}
