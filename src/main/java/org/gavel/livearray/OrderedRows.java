package org.gavel.livearray;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows by key and in order. To append, change, find and remove costs the same in a room of ten and of ten thousand; only
 * to insert in the middle, which stock switches never do ({@code docs/protocol.md} §7.5), costs a walk.
 */
final class OrderedRows<R> {

    private Map<String, R> rows = new LinkedHashMap<>();

    int size() {
        return rows.size();
    }

    R get(String key) {
        return rows.get(key);
    }

    Map<String, R> asMap() {
        return rows;
    }

    void replace(String key, R row) {
        rows.replace(key, row);
    }

    R remove(String key) {
        return rows.remove(key);
    }

    /** Puts a new row at an index if it lies inside, otherwise at the end; returns where it stands. */
    int insert(String key, R row, int index) {
        if (index < 0 || index >= rows.size()) {
            rows.put(key, row);
            return rows.size() - 1;
        }
        List<Map.Entry<String, R>> behind = new ArrayList<>(rows.entrySet()).subList(index, rows.size());
        List<Map.Entry<String, R>> moved = behind.stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
        moved.forEach(entry -> rows.remove(entry.getKey()));
        rows.put(key, row);
        moved.forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        return index;
    }

    /** Takes over all rows of another. */
    void become(Map<String, R> others) {
        rows = new LinkedHashMap<>(others);
    }
}
