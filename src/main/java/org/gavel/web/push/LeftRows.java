package org.gavel.web.push;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gavel.roster.RosterEntry;

/**
 * The rows of members who left the room and are still shown, marked as gone. The roster forgets a member at once, so this class keeps
 * every row that the page has, in case its member leaves.
 */
final class LeftRows {

    private final int most;
    private volatile Map<Integer, RosterEntry> shown = Map.of();
    private final Map<Integer, RosterEntry> left = new LinkedHashMap<>();

    /** @param most how many rows of members who left are kept at once */
    LeftRows(int most) {
        this.most = most;
    }

    /** @param rows the rows that the page has now, by handle; nobody changes this map any more */
    void shows(Map<Integer, RosterEntry> rows) {
        shown = rows;
    }

    /** {@return whether the row of a member who left is kept} It is not when the page does not have it, or too many are kept already. */
    boolean keep(int handle) {
        RosterEntry last = shown.get(handle);
        if (last == null || left.size() >= most) {
            return false;
        }
        left.put(handle, last.gone());
        return true;
    }

    Optional<RosterEntry> find(int handle) {
        return Optional.ofNullable(left.get(handle));
    }

    void forget(int handle) {
        left.remove(handle);
    }

    int[] handles() {
        return left.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    void clear() {
        left.clear();
    }
}
