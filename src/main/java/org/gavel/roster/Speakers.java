package org.gavel.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of a roster who talk and are not muted, in the order in which they began. One thread writes, any thread
 * reads.
 */
final class Speakers {

    private final Set<Integer> talking = new LinkedHashSet<>();
    private volatile List<RosterEntry> shown = List.of();

    /** The entries of the first ones, at most {@link LiveRoster#SPEAKERS_SHOWN}. */
    List<RosterEntry> shown() {
        return shown;
    }

    /**
     * Takes the change of an entry.
     *
     * @param before the entry as it was; {@code null} where it is new
     * @param after the entry as it is now; {@code null} where it has gone
     * @param entries all entries by handle, with the change applied
     */
    void changed(RosterEntry before, RosterEntry after, Map<Integer, RosterEntry> entries) {
        boolean spoke = before != null && before.speaking();
        boolean speaks = after != null && after.speaking();
        if (!spoke && !speaks) {
            return;
        }
        if (speaks) {
            talking.add(after.handle());
        } else {
            talking.remove(before.handle());
        }
        shown = talking.stream()
                .limit(LiveRoster.SPEAKERS_SHOWN)
                .map(entries::get)
                .toList();
    }
}
