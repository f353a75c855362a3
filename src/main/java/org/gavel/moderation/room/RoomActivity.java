package org.gavel.moderation.room;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gavel.roster.ActFailure;

/**
 * The last {@value #KEPT} items of a room's activity: what was done, by whom and with what outcome. The audit keeps all
 * acts.
 */
public final class RoomActivity {

    /** How many items are kept. */
    public static final int KEPT = 100;

    private final Deque<ActivityItem> items = new ArrayDeque<>();
    private long last;

    /**
     * {@return the items after a number, oldest first} For 0 these are all items that are kept.
     *
     * @param number the number of the last item that the reader has
     */
    public synchronized List<ActivityItem> after(long number) {
        return items.stream().filter(item -> item.number() > number).toList();
    }

    /** {@return the number of the last item; 0 while there is none} */
    public synchronized long last() {
        return last;
    }

    /**
     * Adds an item with the next number, and drops the oldest beyond {@link #KEPT}.
     *
     * @param item the item; its own number is ignored
     */
    public synchronized void add(ActivityItem item) {
        items.addLast(numbered(item, ++last));
        if (items.size() > KEPT) {
            items.removeFirst();
        }
    }

    /** Adds an event of which only the effect was seen, such as a lock, or that nobody caused, such as a resync. */
    void happened(String what, Instant at) {
        add(new ActivityItem(0, at, null, null, what, null, 0, 0, 0, 0, null, null));
    }

    /** Adds an act that another moderator did without Gavel. */
    void foreign(String act, String on, int count, ActFailure why, Instant at) {
        int failed = why == null ? 0 : count;
        add(new ActivityItem(0, at, null, null, act, on, count, count - failed, failed, 0, null, why));
    }

    private static ActivityItem numbered(ActivityItem item, long number) {
        return new ActivityItem(
                number,
                item.at(),
                item.moderatorId(),
                item.who(),
                item.act(),
                item.on(),
                item.count(),
                item.ok(),
                item.failed(),
                item.unconfirmed(),
                item.reason(),
                item.why());
    }
}
