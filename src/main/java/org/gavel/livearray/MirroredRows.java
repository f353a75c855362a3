package org.gavel.livearray;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a mirror in order, which tell what changes in them. To append, change, find and remove costs the same in a
 * room of ten and of ten thousand; only to insert in the middle, which stock switches never do ({@code docs/protocol.md}
 * §7.5), costs a walk. They are never more than a limit: what is beyond is counted.
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

    /** Becomes exactly these rows in their order. */
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

    /** A row that did not change stays the object that it is: those who were told of it keep that one, and twice is too much. */
    private R known(LiveArrayEvent.Keyed<R> other) {
        R before = rows.get(other.key());
        return other.row().equals(before) ? before : other.row();
    }

    List<LiveArrayChange<R>> add(LiveArrayEvent.Add<R> add) {
        return put(add.key(), add.row(), add.index());
    }

    /** Brings also an unknown member, except in an overfull room, where it is most likely one of those not held. */
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
