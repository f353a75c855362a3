package org.gavel.csv;

import org.gavel.conference.ForeignText;

/** Makes text safe for a cell of a table that is opened in a spreadsheet. */
public final class SpreadsheetText {

    private SpreadsheetText() {}

    /**
     * Makes a text safe. A spreadsheet runs a text that looks like a formula, and callers choose their names, so such a
     * text gets an apostrophe before it. Characters that change the direction of the text behind them are replaced by
     * U+FFFD.
     *
     * @param value hostile text; {@code null} is empty
     * @return the text for a cell; never {@code null}
     */
    public static String of(String value) {
        return value == null ? "" : harmless(ForeignText.plain(value));
    }

    /** Spreadsheets skip leading blanks when they look for a formula, and some take full-width signs for one. */
    private static String harmless(String value) {
        String seen = value.stripLeading();
        boolean begins = !value.isEmpty() && "\t\r\n".indexOf(value.charAt(0)) >= 0;
        boolean formula = !seen.isEmpty() && "=+-@＝＋－＠".indexOf(seen.charAt(0)) >= 0;
        return begins || formula ? "'" + value : value;
    }
}
