package org.gavel.web.push;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gavel.moderation.act.ActRequest;
import org.gavel.roster.LiveRoster;
import org.gavel.roster.RosterChange;
import org.gavel.roster.RosterEntry;

/**
 * The part of a roster that one page shows, in the order that its moderator asked for.
 *
 * <p>The order is made when they ask ({@link #ask}) and then holds: a member who comes to match stands last, one who no longer
 * matches goes, and one who leaves the room stays where they are, marked, as long as they are inside the window. To follow the
 * roster costs what changed, not what is there. Memory: four bytes and a bit for each match.
 *
 * <p>One thread at a time, but for {@link #concerns}.
 */
final class RosterWindow {

    /** More of those who left are not worth the room they take. */
    private static final int MAX_LEFT = 10;

    private static final long NEVER = -1;

    private final LiveRoster roster;
    private final Locale locale;
    private final Names names;
    private final LeftRows left = new LeftRows(MAX_LEFT);
    private volatile Query query = Query.EVERYTHING;
    private int first;
    private int count;
    private int top;
    private int rowsInView;
    private volatile Set<Integer> inView = Set.of();
    private int[] order = new int[0];
    private int size;
    private volatile boolean roomInView = true;
    private final BitSet matching = new BitSet();
    private long seen = NEVER;

    RosterWindow(LiveRoster roster, Locale locale, Names names) {
        this.roster = roster;
        this.locale = locale;
        this.names = names;
    }

    /** Another filter, search or order, or the same once more: sorts now. */
    void ask(Query wanted) {
        query = wanted;
        left.clear();
        seen = NEVER;
    }

    /** Another part. Rows of members who left are given up outside of it. All of it is in view until {@link #look} tells otherwise. */
    void move(int from, int rows) {
        first = from;
        count = rows;
        look(from, rows);
    }

    /** What of the window is in view; the rest the page keeps for when it is scrolled there. */
    void look(int from, int rows) {
        top = from;
        rowsInView = rows;
    }

    int first() {
        return Math.max(0, Math.min(first, size - 1));
    }

    /** How many match, those included who left and are still shown. */
    int total() {
        return size;
    }

    /** Takes over what happened in the roster since the last time. */
    void follow() {
        long upTo = seen == NEVER ? -1 : roster.changesSince(seen, this::reconsider);
        if (upTo < 0) {
            sort();
        } else {
            seen = upTo;
        }
        dropLeftOutside();
        roomInView = size < top() + rowsInView;
    }

    /** The place of the first row in view: as {@link #first}, where the page stands when there are fewer than it knew. */
    private int top() {
        return Math.max(0, Math.min(top, size - 1));
    }

    /** The handles of the rows in the window, in order. */
    int[] handles() {
        int from = first();
        return size == 0 ? new int[0] : Arrays.copyOfRange(order, from, Math.min(size, from + count));
    }

    /** The handles of all that match and are in the room, in order. */
    int[] everybody() {
        return Arrays.stream(order, 0, size)
                .filter(handle -> left.find(handle).isEmpty())
                .limit(ActRequest.MAX_MEMBERS)
                .toArray();
    }

    /** The rows that the page has now: a member of them who leaves can stay in view. */
    void shown(Map<Integer, RosterEntry> rows) {
        left.shows(rows);
        inView = IntStream.range(top(), Math.min(size, top() + rowsInView))
                .mapToObj(at -> order[at])
                .filter(rows::containsKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The entry of a handle of this window, the last one of the member if they left. */
    Optional<RosterEntry> entry(int handle) {
        return roster.find(handle).or(() -> left.find(handle));
    }

    /** Whether a change is one of what is in view, or brings somebody there. Any thread may ask. */
    boolean concerns(RosterChange change) {
        if (change instanceof RosterChange.Left gone) {
            return inView.contains(gone.last().handle());
        }
        RosterEntry entry =
                change instanceof RosterChange.Changed other ? other.entry() : ((RosterChange.Joined) change).entry();
        return inView.contains(entry.handle()) || (roomInView && query.matches(entry, names));
    }

    private void sort() {
        seen = roster.revision();
        matching.clear();
        order = roster.entries().stream()
                .filter(entry -> query.matches(entry, names))
                .sorted(query.order().comparator(locale, names, query.descending()))
                .mapToInt(RosterEntry::handle)
                .toArray();
        size = order.length;
        Arrays.stream(order).forEach(matching::set);
        left.clear();
    }

    private void reconsider(int handle) {
        Optional<RosterEntry> entry = roster.find(handle);
        boolean matches = entry.filter(present -> query.matches(present, names)).isPresent();
        if (matches && !matching.get(handle)) {
            append(handle);
        } else if (!matches && matching.get(handle) && !keepLeft(handle, entry.isEmpty())) {
            remove(handle);
        }
    }

    private boolean keepLeft(int handle, boolean gone) {
        return gone && isInside(handle) && left.keep(handle);
    }

    private void append(int handle) {
        if (size == order.length) {
            order = Arrays.copyOf(order, Math.max(16, size + (size >> 1)));
        }
        order[size++] = handle;
        matching.set(handle);
    }

    private void remove(int handle) {
        int at = indexOf(handle);
        if (at >= 0) {
            System.arraycopy(order, at + 1, order, at, size - at - 1);
            size--;
        }
        matching.clear(handle);
        left.forget(handle);
    }

    private void dropLeftOutside() {
        for (int handle : left.handles()) {
            if (!isInside(handle)) {
                remove(handle);
            }
        }
    }

    private boolean isInside(int handle) {
        int at = indexOf(handle);
        return at >= first() && at < first() + count;
    }

    private int indexOf(int handle) {
        for (int i = 0; i < size; i++) {
            if (order[i] == handle) {
                return i;
            }
        }
        return -1;
    }
}
