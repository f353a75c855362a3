package org.gavel.roster;

import java.util.Arrays;

/** How many entries each {@link RosterFilter} shows. Immutable; a change makes new counts. */
@SuppressWarnings("EnumOrdinal")
public final class RosterCounts {

    /** The counts of an empty roster. */
    public static final RosterCounts NONE = new RosterCounts(new int[RosterFilter.values().length]);

    private final int[] counts;

    private RosterCounts(int[] counts) {
        this.counts = counts;
    }

    /**
     * {@return how many entries a filter shows}
     *
     * @param filter the filter
     */
    public int of(RosterFilter filter) {
        return counts[filter.ordinal()];
    }

    /**
     * The counts after an entry changed. {@code before} is {@code null} for an entry that came, {@code after} for one
     * that went.
     */
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
