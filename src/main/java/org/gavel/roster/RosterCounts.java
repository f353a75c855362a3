package org.gavel.roster;

import java.util.Arrays;

/** How many entries each {@link RosterFilter} would show; the numbers stand in the order of the filters, for they are counted with each change. */
@SuppressWarnings("EnumOrdinal")
public final class RosterCounts {

    /** No entry in any filter. */
    public static final RosterCounts NONE = new RosterCounts(new int[RosterFilter.values().length]);

    private final int[] counts;

    private RosterCounts(int[] counts) {
        this.counts = counts;
    }

    /**
     * {@return how many entries the filter would show}
     *
     * @param filter which entries are counted
     */
    public int of(RosterFilter filter) {
        return counts[filter.ordinal()];
    }

    /** The counts after an entry changed; {@code null} stands for an entry that was or is not there. */
    RosterCounts changed(RosterEntry before, RosterEntry after) {
        int[] next = counts.clone();
        boolean same = true;
        for (RosterFilter filter : RosterFilter.values()) {
            int difference = one(filter, after) - one(filter, before);
            next[filter.ordinal()] += difference;
            same &= difference == 0;
        }
        return same ? this : new RosterCounts(next);
    }

    private static int one(RosterFilter filter, RosterEntry entry) {
        return entry != null && filter.matches(entry) ? 1 : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RosterCounts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
