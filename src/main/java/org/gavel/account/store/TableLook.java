package org.gavel.account.store;

import java.util.Map;
import java.util.Set;

/**
 * The view of a table that a person chose.
 *
 * @param sortedBy the name of the column by which rows are sorted; empty for the table's own order
 * @param descending whether the order is descending
 * @param rows how many rows a page has
 * @param hidden the names of hidden columns
 * @param filters the texts of filters by the names of their columns
 */
public record TableLook(
        String sortedBy, boolean descending, int rows, Set<String> hidden, Map<String, String> filters) {

    /**
     * Copies names and filters. A stored view may lack any of them.
     *
     * @param sortedBy {@code null} becomes empty
     * @param descending whether the order is descending
     * @param rows how many rows a page has
     * @param hidden copied; {@code null} becomes empty
     * @param filters copied; {@code null} becomes empty
     */
    public TableLook {
        sortedBy = sortedBy == null ? "" : sortedBy;
        hidden = hidden == null ? Set.of() : Set.copyOf(hidden);
        filters = filters == null ? Map.of() : Map.copyOf(filters);
    }

    /**
     * {@return a view that is sorted by a column, without hidden columns and filters}
     *
     * @param by the column's name
     * @param descending whether the order is descending
     * @param rows how many rows a page has
     */
    public static TableLook sorted(String by, boolean descending, int rows) {
        return new TableLook(by, descending, rows, Set.of(), Map.of());
    }

    /**
     * {@return this view with other hidden columns}
     *
     * @param columns the names of hidden columns
     */
    public TableLook hiding(Set<String> columns) {
        return new TableLook(sortedBy, descending, rows, columns, filters);
    }
}
