package org.gavel.web.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gavel.account.store.TableLook;
import org.gavel.store.DatabaseAwayException;
import org.primefaces.event.ToggleEvent;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.primefaces.model.Visibility;

/**
 * The rows of a {@code p:dataTable} that reads one page of them at a time. The database sorts, filters and pages accounts, the audit and
 * the attendance; {@link ListedTable} does so in memory for tables of few rows. Order, filters, page size and columns are remembered
 * for each person. A page uses it like this:
 *
 * <pre>{@code
 * <p:dataTable id="table" lazy="true" value="#{bean.table}" sortBy="#{bean.table.sortBy}" filterBy="#{bean.table.filterBy}"
 *              rows="#{bean.table.rows}" …>
 *     <f:facet name="header">… <p:columnToggler datasource="table" trigger="…">
 *         <p:ajax event="toggle" listener="#{bean.table.toggle}"/></p:columnToggler></f:facet>
 *     <p:column field="name" visible="#{bean.table.shows('name')}" …>
 * }</pre>
 *
 * A column that names its {@code field} can be sorted and filtered, unless it says {@code sortable="false"} or {@code filterable="false"}.
 *
 * @param <T> the type of a row
 */
public abstract class LazyTable<T> extends LazyDataModel<T> {

    /** How many rows can be reached by paging, so that no database skips more; whoever wants later ones sets a filter. */
    public static final int DEEPEST = 10_000;

    /** How many rows a page has at most. */
    public static final int MOST_ROWS = 100;

    /** How many characters of a filter are used. */
    public static final int LONGEST_FILTER = 200;

    private static final long serialVersionUID = 1L;

    private final transient TableMemory memory;
    private final String name;
    private final List<String> columns;
    private TableLook look;
    private boolean away;

    /**
     * Makes the table as the person left it.
     *
     * @param memory recalls how the person left the table
     * @param name the name of the table, at most 32 characters, which no other table has
     * @param columns the names of its columns, in the order of the page
     * @param otherwise how the table looks to people who never changed it
     */
    protected LazyTable(TableMemory memory, String name, List<String> columns, TableLook otherwise) {
        this.memory = memory;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.look = known(memory.recall(name, otherwise));
    }

    /**
     * Counts the rows.
     *
     * @param filters as in {@link TableQuery#filters}
     * @return how many match; may stop at {@link #DEEPEST}
     * @throws DatabaseAwayException when the database cannot be asked
     */
    protected abstract int total(Map<String, String> filters);

    /**
     * Reads rows.
     *
     * @param query which rows
     * @return the rows, at most as many as the query asks for
     * @throws DatabaseAwayException when the database cannot be asked
     */
    protected abstract List<T> read(TableQuery query);

    // ---- for the table -------------------------------------------------------------------------------------------

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        try {
            away = false;
            return Math.min(DEEPEST, total(filters(filterBy)));
        } catch (DatabaseAwayException e) {
            away = true;
            return 0;
        }
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        TableQuery query = query(first, pageSize, sortBy, filterBy);
        look(new TableLook(query.sortedBy(), query.descending(), query.rows(), look.hidden(), query.filters()));
        try {
            return away ? List.of() : read(query);
        } catch (DatabaseAwayException e) {
            away = true;
            return List.of();
        }
    }

    /**
     * Remembers that a column was shown or hidden.
     *
     * @param event tells the place of the column and whether it is shown now
     */
    public void toggle(ToggleEvent event) {
        if (event.getData() instanceof Integer place && place >= 0 && place < columns.size()) {
            Set<String> hidden = new HashSet<>(look.hidden());
            if (event.getVisibility() == Visibility.VISIBLE) {
                hidden.remove(columns.get(place));
            } else {
                hidden.add(columns.get(place));
            }
            look(look.hiding(hidden));
        }
    }

    // ---- for the page --------------------------------------------------------------------------------------------

    /** {@return the order with which the table begins} */
    public List<SortMeta> getSortBy() {
        return look.sortedBy().isEmpty()
                ? List.of()
                : List.of(SortMeta.builder()
                        .field(look.sortedBy())
                        .order(look.descending() ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build());
    }

    /** {@return the filters with which the table begins} */
    public List<FilterMeta> getFilterBy() {
        return look.filters().entrySet().stream()
                .map(filter -> FilterMeta.builder()
                        .field(filter.getKey())
                        .filterValue(filter.getValue())
                        .build())
                .toList();
    }

    /** {@return how many rows a page has} */
    public int getRows() {
        return look.rows();
    }

    /**
     * {@return whether a column is shown}
     *
     * @param column the column's {@code field}
     */
    public boolean shows(String column) {
        return !look.hidden().contains(column);
    }

    /** {@return whether the database could not be asked} Then an empty table does not mean that there are no rows. */
    public boolean isAway() {
        return away;
    }

    /** {@return whether there are more rows than can be reached by paging} */
    public boolean isCut() {
        return getRowCount() >= DEEPEST;
    }

    // --------------------------------------------------------------------------------------------------------------

    private void look(TableLook wanted) {
        if (!wanted.equals(look)) {
            look = wanted;
            memory.remember(name, wanted);
        }
    }

    /** {@return a stored look without columns that the table no longer has} */
    private TableLook known(TableLook kept) {
        Map<String, String> filters = new LinkedHashMap<>(kept.filters());
        filters.keySet().retainAll(columns);
        Set<String> hidden = new HashSet<>(kept.hidden());
        hidden.retainAll(columns);
        String sorted = columns.contains(kept.sortedBy()) ? kept.sortedBy() : "";
        return new TableLook(sorted, kept.descending(), bounded(kept.rows(), 1, MOST_ROWS), hidden, filters);
    }

    private TableQuery query(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        SortMeta sort = sortBy.values().stream()
                .filter(meta -> meta.isActive() && columns.contains(meta.getField()))
                .findFirst()
                .orElse(null);
        return new TableQuery(
                bounded(first, 0, DEEPEST),
                bounded(pageSize, 1, MOST_ROWS),
                sort == null ? "" : sort.getField(),
                sort != null && sort.getOrder() == SortOrder.DESCENDING,
                filters(filterBy));
    }

    private Map<String, String> filters(Map<String, FilterMeta> filterBy) {
        Map<String, String> filters = new LinkedHashMap<>();
        List<FilterMeta> all = new ArrayList<>(filterBy.values());
        all.removeIf(meta -> !meta.isActive() || !columns.contains(meta.getField()));
        for (FilterMeta meta : all) {
            String text = String.valueOf(meta.getFilterValue()).strip();
            if (!text.isEmpty()) {
                filters.put(meta.getField(), text.substring(0, Math.min(text.length(), LONGEST_FILTER)));
            }
        }
        return Map.copyOf(filters);
    }

    private static int bounded(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
