package org.gavel.account.store;

import java.util.Map;
import java.util.Set;

/**
 * How a table is looked at.
 *
 * @param sortedBy the name of the column that gives the order; empty for the table's own order
 * @param descending whether that order is turned round
 * @param rows how many rows a page has
 * @param hidden the names of the columns that are not shown
 * @param filters what is looked for, by the name of the column
 */
public record TableLook(
        String sortedBy, boolean descending, int rows, Set<String> hidden, Map<String, String> filters) {

    /**
     * Copies the names; {@code null} becomes empty.
     *
     * @param sortedBy {@code null} becomes empty
     * @param descending kept as given
     * @param rows kept as given
     * @param hidden {@code null} becomes empty
     * @param filters {@code null} becomes empty
     */
    public TableLook {
        sortedBy = sortedBy == null ? "" : sortedBy;
        hidden = hidden == null ? Set.of() : Set.copyOf(hidden);
        filters = filters == null ? Map.of() : Map.copyOf(filters);
    }

    /**
     * {@return a table in the order of a column, with all its columns and rows}
     *
     * @param by the column's name
     * @param descending whether the order is turned round
     * @param rows how many rows a page has
     */
    public static TableLook sorted(String by, boolean descending, int rows) {
        return new TableLook(by, descending, rows, Set.of(), Map.of());
    }

    /**
     * {@return the same with other columns hidden}
     *
     * @param columns the names of the columns that are not shown
     */
    public TableLook hiding(Set<String> columns) {
        return new TableLook(sortedBy, descending, rows, columns, filters);
    }
}
