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
 * <p>The members are sorted when the page asks ({@link #ask}) and keep their places afterwards: a member who begins to match stands
 * last, one who no longer matches goes, and one who leaves the room stays in place, marked, as long as they are inside the window. The
 * cost of {@link #follow} grows with the changes since the last call, not with the roster. Memory: four bytes and a bit for each match.
 *
 * <p>Not thread-safe, except {@link #concerns}.
 */
final class RosterWindow {

    /** The most rows of members who left in one window, as {@code docs/push.md} says. */
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

    /**
     * @param roster the roster
     * @param locale the language by which names are sorted
     * @param names how members are shown to the page
     */
    RosterWindow(LiveRoster roster, Locale locale, Names names) {
        this.roster = roster;
        this.locale = locale;
        this.names = names;
    }

    /** Takes another filter, search or order, or the same once more, and sorts at the next {@link #follow}. */
    void ask(Query wanted) {
        query = wanted;
        left.clear();
        seen = NEVER;
    }

    /**
     * Moves the window. Rows of members who left are dropped outside of it. All of it is in view until {@link #look} says otherwise.
     *
     * @param from the place of its first row, from 0
     * @param rows how many rows it has
     */
    void move(int from, int rows) {
        first = from;
        count = rows;
        look(from, rows);
    }

    /**
     * Sets which rows of the window are in view. The page has the others ready for when it is scrolled there.
     *
     * @param from the place of the first row in view, from 0
     * @param rows how many rows are in view
     */
    void look(int from, int rows) {
        top = from;
        rowsInView = rows;
    }

    /** {@return the place of the window's first row, from 0; smaller than asked when fewer members match} */
    int first() {
        return Math.max(0, Math.min(first, size - 1));
    }

    /** {@return how many members match, including those who left and are still shown} */
    int total() {
        return size;
    }

    /** Takes over the changes of the roster since the last call, or sorts anew when that is due. */
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

    /** The place of the first row in view, limited like {@link #first}. */
    private int top() {
        return Math.max(0, Math.min(top, size - 1));
    }

    /** {@return the handles of the rows in the window, in order} */
    int[] handles() {
        int from = first();
        return size == 0 ? new int[0] : Arrays.copyOfRange(order, from, Math.min(size, from + count));
    }

    /** {@return the handles of all members that match and are in the room, in order, at most {@value ActRequest#MAX_MEMBERS}} */
    int[] everybody() {
        return Arrays.stream(order, 0, size)
                .filter(handle -> left.find(handle).isEmpty())
                .limit(ActRequest.MAX_MEMBERS)
                .toArray();
    }

    /**
     * Notes which rows the page has. A member among them who leaves can stay in view.
     *
     * @param rows by handle; nobody changes this map any more
     */
    void shown(Map<Integer, RosterEntry> rows) {
        left.shows(rows);
        inView = IntStream.range(top(), Math.min(size, top() + rowsInView))
                .mapToObj(at -> order[at])
                .filter(rows::containsKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the entry of a handle; the last one if the member left and is still shown} */
    Optional<RosterEntry> entry(int handle) {
        return roster.find(handle).or(() -> left.find(handle));
    }

    /** {@return whether a change concerns a row in view, or brings a member into view} Any thread may ask. */
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
