package org.gavel.web.console;

import java.util.Map;

/**
 * Which rows of a table are to be read.
 *
 * @param first how many rows come before them; at most {@link LazyTable#DEEPEST}
 * @param rows how many at most; from 1 to {@link LazyTable#MOST_ROWS}
 * @param sortedBy the name of one of the table's columns; empty for the table's own order
 * @param descending whether the order is turned round
 * @param filters what is looked for, by the name of the column; never empty texts, and none longer than {@link LazyTable#LONGEST_FILTER}
 */
public record TableQuery(int first, int rows, String sortedBy, boolean descending, Map<String, String> filters) {}
