package org.gavel.web.console;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gavel.account.store.TableLook;
import org.gavel.conference.SearchText;

/**
 * A table of few rows, such as roles, named rooms, switches or sessions. It reads all of them, and sorts, filters and pages them in memory.
 *
 * @param <T> the type of a row
 */
public class ListedTable<T> extends LazyTable<T> {

    private static final long serialVersionUID = 1L;

    /**
     * A column.
     *
     * @param <T> the type of a row
     * @param text returns the text of a row that a filter searches
     * @param order the order of rows by this column
     */
    public record Column<T>(Function<T, String> text, Comparator<T> order) {

        /**
         * {@return a column that is sorted by its text}
         *
         * @param <T> the type of a row
         * @param text returns the text of a row
         */
        public static <T> Column<T> of(Function<T, String> text) {
            return new Column<>(text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
        }
    }

    private final transient Supplier<List<T>> all;
    private final transient Map<String, Column<T>> columns;

    /**
     * Makes the table.
     *
     * @param memory recalls how the person left the table
     * @param name the name of the table, at most 32 characters, which no other table has
     * @param columns the columns by their names, in the order of the page
     * @param otherwise how the table looks to people who never changed it
     * @param all reads the rows in their usual order
     */
    public ListedTable(
            TableMemory memory,
            String name,
            Map<String, Column<T>> columns,
            TableLook otherwise,
            Supplier<List<T>> all) {
        super(memory, name, List.copyOf(columns.keySet()), otherwise);
        this.columns = columns;
        this.all = all;
    }

    @Override
    protected int total(Map<String, String> filters) {
        return matching(filters).size();
    }

    @Override
    protected List<T> read(TableQuery query) {
        return matching(query.filters()).stream()
                .sorted(order(query))
                .skip(query.first())
                .limit(query.rows())
                .toList();
    }

    private List<T> matching(Map<String, String> filters) {
        return all.get().stream()
                .filter(row -> filters.entrySet().stream()
                        .allMatch(filter -> SearchText.Term.of(filter.getValue())
                                .isIn(SearchText.Searchable.of(
                                        columns.get(filter.getKey()).text().apply(row)))))
                .toList();
    }

    private Comparator<T> order(TableQuery query) {
        Column<T> column = columns.get(query.sortedBy());
        if (column == null) {
            return Comparator.comparingInt(row -> 0);
        }
        return query.descending() ? column.order().reversed() : column.order();
    }
}
