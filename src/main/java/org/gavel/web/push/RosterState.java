package org.gavel.web.push;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gavel.roster.RosterCounts;
import org.gavel.roster.RosterEntry;

/**
 * All that a page of a room has, or should have, at one moment. Nobody changes the array or the map any more.
 *
 * @param head the head of the room; {@code null} before the first frame
 * @param counts the counts of the filters; {@code null} when not known
 * @param speakers who speaks; {@code null} when not known
 * @param order the handles of the window's rows, in order
 * @param first the place of the window's first row, from 0
 * @param total how many members match; -1 before the first frame
 * @param rows the rows that the page has, by handle: those of the window, and the moderator's own
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, which sameOrder compares by their contents
record RosterState(
        RoomHead head,
        RosterCounts counts,
        List<RosterEntry> speakers,
        int[] order,
        int first,
        int total,
        Map<Integer, RosterEntry> rows) {

    /** The state of a page that has got nothing yet. */
    static final RosterState NOTHING = new RosterState(null, null, null, new int[0], 0, -1, Map.of());

    /** {@return the state of a page that shows a head and no members} */
    static RosterState withoutMembers(RoomHead head) {
        return new RosterState(head, null, null, new int[0], 0, 0, Map.of());
    }

    /** {@return the same without rows} */
    RosterState withoutRows() {
        return new RosterState(head, counts, speakers, order, first, total, Map.of());
    }

    /** {@return the same with another head, and without speakers} */
    RosterState lost(RoomHead lostHead) {
        return new RosterState(lostHead, counts, null, order, first, total, rows);
    }

    boolean sameHead(RosterState other) {
        return Objects.equals(head, other.head);
    }

    boolean sameCounts(RosterState other) {
        return Objects.equals(counts, other.counts);
    }

    boolean sameSpeakers(RosterState other) {
        return Objects.equals(speakers, other.speakers);
    }

    boolean sameOrder(RosterState other) {
        return first == other.first && total == other.total && Arrays.equals(order, other.order);
    }

    /** {@return whether this state has the row exactly as it is} */
    @SuppressWarnings("ReferenceEquality") // an entry that has not changed is the same object
    boolean hasRow(RosterEntry row) {
        return rows.get(row.handle()) == row;
    }
}
