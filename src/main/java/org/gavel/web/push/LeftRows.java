package org.gavel.web.push;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gavel.roster.RosterEntry;

/**
 * Those who left and are still shown, marked as such. A roster forgets who leaves at once, so the window shows here every entry
 * it has sent, of which one may have to stay.
 */
final class LeftRows {

    private final int most;
    private volatile Map<Integer, RosterEntry> shown = Map.of();
    private final Map<Integer, RosterEntry> left = new LinkedHashMap<>();

    LeftRows(int most) {
        this.most = most;
    }

    /** The rows that the page has now; of these one can be kept when its member leaves. The map is changed no more. */
    void shows(Map<Integer, RosterEntry> rows) {
        shown = rows;
    }

    /** Keeps the row of a member who left. Returns false when the row is not shown or too many are kept already. */
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
