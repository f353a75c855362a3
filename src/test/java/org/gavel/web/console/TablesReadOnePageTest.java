package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gavel.account.store.TableLook;
import org.gavel.store.DatabaseAwayException;
import org.junit.jupiter.api.Test;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** A table reads one page and no more, whatever a browser asks for, and remembers its look. */
class TablesReadOnePageTest {

    private static final TableLook USUAL = TableLook.sorted("name", false, 20);

    private final FakeTableMemory memory = new FakeTableMemory();
    private final List<TableQuery> asked = new ArrayList<>();
    private int rows = 3;
    private boolean away;

    @Test
    void inTheOrderAndWithTheFiltersThatAreChosen() {
        table().load(20, 50, sorted("size", SortOrder.DESCENDING), filtered("name", " an "));

        assertThat(asked).containsExactly(new TableQuery(20, 50, "size", true, Map.of("name", "an")));
    }

    @Test
    void andNeverMoreThanAPage() {
        LazyTable<String> table = table();
        table.load(Integer.MAX_VALUE, Integer.MAX_VALUE, Map.of(), filtered("name", "x".repeat(10_000)));
        table.load(-1, -1, sorted("password", SortOrder.ASCENDING), filtered("password", "x"));
        rows = Integer.MAX_VALUE;

        assertThat(asked.get(0)).isEqualTo(new TableQuery(10_000, 100, "", false, Map.of("name", "x".repeat(200))));
        assertThat(asked.get(1)).isEqualTo(new TableQuery(0, 1, "", false, Map.of()));
        assertThat(table.count(Map.of())).isEqualTo(10_000);
    }

    @Test
    void aChoiceIsStoredOnce() {
        LazyTable<String> table = table();
        table.load(0, 20, sorted("name", SortOrder.ASCENDING), Map.of());
        assertThat(memory.kept).isEmpty();

        table.load(0, 50, sorted("size", SortOrder.DESCENDING), filtered("name", "an"));
        table.load(50, 50, sorted("size", SortOrder.DESCENDING), filtered("name", "an"));
        assertThat(memory.kept).containsExactly(new TableLook("size", true, 50, Set.of(), Map.of("name", "an")));
    }

    @Test
    void aStoredChoiceHoldsAgain() {
        memory.recalled = new TableLook("size", true, 50, Set.of("size"), Map.of("name", "an"));

        LazyTable<String> table = table();

        assertThat(table.getSortBy().get(0).getField()).isEqualTo("size");
        assertThat(table.getSortBy().get(0).getOrder()).isEqualTo(SortOrder.DESCENDING);
        assertThat(table.getFilterBy().get(0).getFilterValue()).isEqualTo("an");
        assertThat(table.getRows()).isEqualTo(50);
        assertThat(table.shows("size")).isFalse();
        assertThat(table.shows("name")).isTrue();
    }

    @Test
    void aColumnThatHasGoneIsForgotten() {
        memory.recalled = new TableLook("gone", true, 5_000, Set.of("gone"), Map.of("gone", "x"));

        LazyTable<String> table = table();

        assertThat(table.getSortBy()).isEmpty();
        assertThat(table.getFilterBy()).isEmpty();
        assertThat(table.getRows()).isEqualTo(100);
    }

    @Test
    void aDatabaseThatIsAwayIsTold() {
        LazyTable<String> table = table();
        away = true;

        assertThat(table.count(Map.of())).isZero();
        assertThat(table.load(0, 20, Map.of(), Map.of())).isEmpty();
        assertThat(table.isAway()).isTrue();

        away = false;
        assertThat(table.count(Map.of())).isEqualTo(3);
        assertThat(table.isAway()).isFalse();
    }

    private LazyTable<String> table() {
        return new Names(memory);
    }

    private static Map<String, SortMeta> sorted(String by, SortOrder order) {
        return Map.of(by, SortMeta.builder().field(by).order(order).build());
    }

    private static Map<String, FilterMeta> filtered(String by, String text) {
        return Map.of(by, FilterMeta.builder().field(by).filterValue(text).build());
    }

    private final class Names extends LazyTable<String> {

        private static final long serialVersionUID = 1L;

        Names(TableMemory memory) {
            super(memory, "names", List.of("name", "size"), USUAL);
        }

        @Override
        protected int total(Map<String, String> filters) {
            if (away) {
                throw new DatabaseAwayException(new IllegalStateException());
            }
            return rows;
        }

        @Override
        protected List<String> read(TableQuery query) {
            asked.add(query);
            return List.of("anna");
        }
    }
}
