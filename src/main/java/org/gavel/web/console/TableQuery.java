package org.gavel.web.console;

import java.util.Map;

/**
 * The rows of a table that are to be read.
 *
 * @param first how many rows come before them; from 0 to {@link LazyTable#DEEPEST}
 * @param rows how many at most; from 1 to {@link LazyTable#MOST_ROWS}
 * @param sortedBy the name of the column to sort by; empty for the usual order of the table
 * @param descending whether the order is descending
 * @param filters the texts to search for, by the name of the column; each of 1 to {@link LazyTable#LONGEST_FILTER} characters
 */
public record TableQuery(int first, int rows, String sortedBy, boolean descending, Map<String, String> filters) {}
