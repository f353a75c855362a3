package org.gavel.livearray;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a mirror in their order. Each method returns the changes that it makes. Appending, changing, finding and
 * removing a row take constant time; only inserting in the middle, which stock switches never do
 * ({@code docs/protocol.md} §7.5), takes linear time. Rows beyond a limit are only counted.
 */
final class MirroredRows<R> {

    private static final int AT_THE_END = -1;

    private final int most;
    private Map<String, R> rows = new LinkedHashMap<>();
    private long overflow;

    MirroredRows(int most) {
        this.most = most;
    }

    int size() {
        return rows.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    long overflow() {
        return overflow;
    }

    Optional<R> get(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    List<LiveArrayEvent.Keyed<R>> inOrder() {
        List<LiveArrayEvent.Keyed<R>> copy = new ArrayList<>(rows.size());
        rows.forEach((key, row) -> copy.add(new LiveArrayEvent.Keyed<>(key, row)));
        return copy;
    }

    /** Replaces all rows. */
    List<LiveArrayChange<R>> become(List<LiveArrayEvent.Keyed<R>> others) {
        Map<String, R> after = new LinkedHashMap<>();
        overflow = 0;
        for (LiveArrayEvent.Keyed<R> other : others) {
            if (after.size() < most || after.containsKey(other.key())) {
                after.put(other.key(), known(other));
            } else {
                overflow++;
            }
        }
        List<LiveArrayChange<R>> changes = new RowDifference<>(rows, after).changes();
        rows = after;
        return changes;
    }

    /** The known object of an equal row. Listeners keep it too, so a second object would waste memory. */
    private R known(LiveArrayEvent.Keyed<R> other) {
        R before = rows.get(other.key());
        return other.row().equals(before) ? before : other.row();
    }

    List<LiveArrayChange<R>> add(LiveArrayEvent.Add<R> add) {
        return put(add.key(), add.row(), add.index());
    }

    /** Changes a row. Adds an unknown one, except while rows are not held, because it is most likely one of those. */
    List<LiveArrayChange<R>> modify(LiveArrayEvent.Modify<R> modify) {
        boolean notHeld = overflow > 0 && !rows.containsKey(modify.key());
        return notHeld ? List.of() : put(modify.key(), modify.row(), AT_THE_END);
    }

    List<LiveArrayChange<R>> remove(String key) {
        R last = rows.remove(key);
        if (last == null) {
            overflow = Math.max(0, overflow - 1);
            return List.of();
        }
        return List.of(new LiveArrayChange.Removed<>(key, last));
    }

    private List<LiveArrayChange<R>> put(String key, R row, int index) {
        R before = rows.get(key);
        if (before == null) {
            return insert(key, row, index);
        }
        if (before.equals(row)) {
            return List.of();
        }
        rows.replace(key, row);
        return List.of(new LiveArrayChange.Modified<>(key, before, row));
    }

    private List<LiveArrayChange<R>> insert(String key, R row, int index) {
        if (rows.size() >= most) {
            overflow++;
            return List.of();
        }
        if (index < 0 || index >= rows.size()) {
            rows.put(key, row);
            return List.of(new LiveArrayChange.Added<>(key, row, rows.size() - 1));
        }
        List<LiveArrayEvent.Keyed<R>> behind = List.copyOf(inOrder().subList(index, rows.size()));
        behind.forEach(other -> rows.remove(other.key()));
        rows.put(key, row);
        behind.forEach(other -> rows.put(other.key(), other.row()));
        return List.of(new LiveArrayChange.Added<>(key, row, index));
    }
}
