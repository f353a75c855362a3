package org.gavel.livearray;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the fewest changes that turn one list of rows into another. A longest subsequence of rows in the same order
 * stays. Rows that changed their place relative to it are removed and added.
 */
final class RowDifference<R> {

    private final Map<String, R> before;
    private final Map<String, R> after;

    RowDifference(Map<String, R> before, Map<String, R> after) {
        this.before = before;
        this.after = after;
    }

    List<LiveArrayChange<R>> changes() {
        Set<String> staying = staying();
        List<LiveArrayChange<R>> changes = new ArrayList<>();
        before.forEach((key, row) -> {
            if (!staying.contains(key)) {
                changes.add(new LiveArrayChange.Removed<>(key, row));
            }
        });
        int index = 0;
        for (Map.Entry<String, R> entry : after.entrySet()) {
            String key = entry.getKey();
            R row = entry.getValue();
            if (!staying.contains(key)) {
                changes.add(new LiveArrayChange.Added<>(key, row, index));
            } else if (!before.get(key).equals(row)) {
                changes.add(new LiveArrayChange.Modified<>(key, before.get(key), row));
            }
            index++;
        }
        return changes;
    }

    private Set<String> staying() {
        Map<String, Integer> placeBefore = new HashMap<>();
        before.keySet().forEach(key -> placeBefore.put(key, placeBefore.size()));
        List<String> common =
                after.keySet().stream().filter(placeBefore::containsKey).toList();
        int[] places = common.stream().mapToInt(placeBefore::get).toArray();
        Set<String> staying = new HashSet<>();
        for (int position : longestRising(places)) {
            staying.add(common.get(position));
        }
        return staying;
    }

    /** The positions of a longest rising subsequence, found by patience sorting. */
    private static int[] longestRising(int[] places) {
        int[] tops = new int[places.length];
        int[] under = new int[places.length];
        int[] pileOf = new int[places.length];
        int piles = 0;
        for (int i = 0; i < places.length; i++) {
            int pile = Arrays.binarySearch(pileOf, 0, piles, places[i]);
            pile = pile < 0 ? -pile - 1 : pile;
            pileOf[pile] = places[i];
            tops[pile] = i;
            under[i] = pile == 0 ? -1 : tops[pile - 1];
            piles = Math.max(piles, pile + 1);
        }
        int[] rising = new int[piles];
        for (int pile = piles - 1, i = piles == 0 ? -1 : tops[piles - 1]; pile >= 0; pile--, i = under[i]) {
            rising[pile] = i;
        }
        return rising;
    }
}
