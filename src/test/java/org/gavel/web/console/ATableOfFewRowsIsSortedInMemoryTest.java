package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gavel.account.store.TableLook;
import org.gavel.web.console.ListedTable.Column;
import org.junit.jupiter.api.Test;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** A table of few rows sorts, filters and pages them as one does that asks the database. */
class ATableOfFewRowsIsSortedInMemoryTest {

    private record City(String name, int people) {}

    private static final City BERN = new City("Bern", 134);
    private static final City ZURICH = new City("Zürich", 443);
    private static final City AARAU = new City("aarau", 22);
    private static final City CHUR = new City("Chur", 38);

    private final FakeTableMemory memory = new FakeTableMemory();
    private final List<City> cities = new ArrayList<>(List.of(BERN, ZURICH, AARAU, CHUR));

    @Test
    void withoutAnOrderRowsStandAsTheyAreRead() {
        assertThat(rows(Map.of(), Map.of())).containsExactly(BERN, ZURICH, AARAU, CHUR);
        assertThat(rows(sorted("a column that is none", SortOrder.ASCENDING), Map.of()))
                .containsExactly(BERN, ZURICH, AARAU, CHUR);
    }

    @Test
    void theyAreSortedByAColumnBothWays() {
        assertThat(rows(sorted("name", SortOrder.ASCENDING), Map.of())).containsExactly(AARAU, BERN, CHUR, ZURICH);
        assertThat(rows(sorted("name", SortOrder.DESCENDING), Map.of())).containsExactly(ZURICH, CHUR, BERN, AARAU);
    }

    @Test
    void aColumnMaySortByAnotherValueThanItsText() {
        assertThat(rows(sorted("people", SortOrder.ASCENDING), Map.of())).containsExactly(AARAU, CHUR, BERN, ZURICH);
    }

    @Test
    void theyAreFilteredAsPeopleTypeAndCounted() {
        Map<String, FilterMeta> filter = filtered("name", " UR ");

        assertThat(rows(Map.of(), filter)).containsExactly(ZURICH, CHUR);
        assertThat(table().count(filter)).isEqualTo(2);
        assertThat(rows(Map.of(), filtered("name", "zurich"))).containsExactly(ZURICH);
    }

    @Test
    void aRowMustMatchAllFilters() {
        assertThat(rows(Map.of(), Map.of("name", filter("name", "ur"), "people", filter("people", "38"))))
                .containsExactly(CHUR);
    }

    @Test
    void theyArePagedInTheirOrder() {
        Map<String, SortMeta> byName = sorted("name", SortOrder.ASCENDING);
        ListedTable<City> table = table();

        assertThat(table.count(Map.of())).isEqualTo(4);
        assertThat(table.load(0, 3, byName, Map.of())).containsExactly(AARAU, BERN, CHUR);
        assertThat(table.load(3, 3, byName, Map.of())).containsExactly(ZURICH);
        assertThat(table.load(6, 3, byName, Map.of())).isEmpty();
    }

    @Test
    void eachReadingSeesThePresentRows() {
        ListedTable<City> table = table();
        assertThat(table.count(Map.of())).isEqualTo(4);

        cities.remove(BERN);

        assertThat(table.count(Map.of())).isEqualTo(3);
        assertThat(table.load(0, 20, Map.of(), Map.of())).containsExactly(ZURICH, AARAU, CHUR);
    }

    @Test
    void howItIsLookedAtIsRemembered() {
        ListedTable<City> table = table();

        table.load(0, 20, sorted("people", SortOrder.DESCENDING), filtered("name", "ur"));

        assertThat(memory.kept).containsExactly(new TableLook("people", true, 20, Set.of(), Map.of("name", "ur")));
    }

    private List<City> rows(Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
        return table().load(0, 20, order, filters);
    }

    private ListedTable<City> table() {
        Map<String, Column<City>> columns = new LinkedHashMap<>();
        columns.put("name", Column.of(City::name));
        columns.put("people", new Column<>(city -> city.people() + " people", Comparator.comparing(City::people)));
        return new ListedTable<>(memory, "cities", columns, TableLook.sorted("", false, 20), () -> cities);
    }

    private static Map<String, SortMeta> sorted(String by, SortOrder order) {
        return Map.of(by, SortMeta.builder().field(by).order(order).build());
    }

    private static Map<String, FilterMeta> filtered(String by, String text) {
        return Map.of(by, filter(by, text));
    }

    private static FilterMeta filter(String by, String text) {
        return FilterMeta.builder().field(by).filterValue(text).build();
    }
}
