package org.gavel.livearray;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Decides by an event's serial whether it is the next one ({@code docs/protocol.md} §7.4).
 *
 * <p>It also takes the events while a boot is awaited. All events pass one queue at the switch, so serials continue
 * across a boot, and a loss close to the boot is found. Only before the first event of a feed the expected serial is
 * unknown.
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

    /** Forgets the serial with a new feed: the next one is the first. */
    void forget() {
        last = UNKNOWN;
        recent.clear();
    }

    /** Expects the serials of the next array, which begin at 1 ({@code docs/protocol.md} §7.1). */
    void arrayEnded() {
        last = 0;
        recent.clear();
    }

    /** Whether no serial is known yet, so that a loss before the next event cannot be found. */
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

    /** Compares whole events, because the same serial with another row belongs to another array. */
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
