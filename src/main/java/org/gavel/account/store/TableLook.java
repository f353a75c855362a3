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

    public TableLook {
        sortedBy = sortedBy == null ? "" : sortedBy;
        hidden = hidden == null ? Set.of() : Set.copyOf(hidden);
        filters = filters == null ? Map.of() : Map.copyOf(filters);
    }

    /** A table in the order of a column, with all its columns and rows. */
    public static TableLook sorted(String by, boolean descending, int rows) {
        return new TableLook(by, descending, rows, Set.of(), Map.of());
    }

    /** The same with other columns hidden. */
    public TableLook hiding(Set<String> columns) {
        return new TableLook(sortedBy, descending, rows, columns, filters);
    }
}
