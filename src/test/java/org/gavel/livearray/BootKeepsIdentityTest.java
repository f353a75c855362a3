package org.gavel.livearray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

/** A boot changes only the rows that differ: a member who is still there is neither removed nor added. */
class BootKeepsIdentityTest {

    @Property
    void theChangesLeadFromBeforeToAfter(
            @ForAll @UniqueElements @Size(max = 12) List<@IntRange(max = 15) Integer> before,
            @ForAll @UniqueElements @Size(max = 12) List<@IntRange(max = 15) Integer> after) {
        Follower<String> follower = new Follower<>();
        follower.follow(new RowDifference<>(Map.of(), rows(before, 0)).changes());

        follower.follow(new RowDifference<>(rows(before, 0), rows(after, 1)).changes());

        assertThat(follower.rows().stream().map(LiveArrayEvent.Keyed::key))
                .containsExactlyElementsOf(rows(after, 1).keySet());
        assertThat(follower.rows().stream().map(LiveArrayEvent.Keyed::row))
                .containsExactlyElementsOf(rows(after, 1).values());
    }

    @Property
    void membersInTheSameOrderStay(
            @ForAll @UniqueElements @Size(max = 20) List<@IntRange(max = 40) Integer> before,
            @ForAll Set<@IntRange(max = 40) Integer> leavers,
            @ForAll @UniqueElements @Size(max = 5) List<@IntRange(min = 50, max = 60) Integer> joiners) {
        Map<String, String> after = rows(before, 0);
        leavers.forEach(leaver -> after.remove("k" + leaver));
        Set<String> stayed = new HashSet<>(after.keySet());
        after.putAll(rows(joiners, 0));

        List<LiveArrayChange<String>> changes = new RowDifference<>(rows(before, 0), after).changes();

        assertThat(changes).hasSize(before.size() - stayed.size() + joiners.size());
        assertThat(changes)
                .noneMatch(change ->
                        change instanceof LiveArrayChange.Added<String> added && stayed.contains(added.key()));
    }

    @Property
    void noChangeWhereNothingChanged(@ForAll @UniqueElements @Size(max = 20) List<Integer> keys) {
        assertThat(new RowDifference<>(rows(keys, 0), rows(keys, 0)).changes()).isEmpty();
    }

    /** One row that moved takes two changes, however long the room. */
    @Property
    void oneWhoMovedIsTheOnlyOneTouched(
            @ForAll @UniqueElements @Size(min = 3, max = 20) List<@IntRange(max = 40) Integer> keys) {
        Map<String, String> after = rows(keys, 0);
        String first = after.keySet().iterator().next();
        String row = after.remove(first);
        after.put(first, row);

        assertThat(new RowDifference<>(rows(keys, 0), after).changes())
                .containsExactly(
                        new LiveArrayChange.Removed<>(first, row),
                        new LiveArrayChange.Added<>(first, row, keys.size() - 1));
    }

    private static Map<String, String> rows(List<Integer> keys, int version) {
        Map<String, String> rows = new LinkedHashMap<>();
        keys.forEach(key -> rows.put("k" + key, "v" + key % 3 * version));
        return rows;
    }
}
