package org.gavel.ledger;

import org.gavel.conference.ForeignText;

/** Text for a cell of a table that is opened in a spreadsheet. */
final class SpreadsheetText {

    private SpreadsheetText() {}

    /**
     * Makes a text harmless. A spreadsheet runs what looks like a formula, and callers choose their names: such texts get an apostrophe before
     * them. No text turns round what stands behind it.
     *
     * @param value anything, also hostile; {@code null} is empty
     * @return what may stand in a cell
     */
    static String of(String value) {
        return value == null ? "" : harmless(ForeignText.plain(value));
    }

    /** Spreadsheets skip blanks before they look; full-width signs are formulas to some. */
    private static String harmless(String value) {
        String seen = value.stripLeading();
        boolean begins = !value.isEmpty() && "\t\r\n".indexOf(value.charAt(0)) >= 0;
        boolean formula = !seen.isEmpty() && "=+-@＝＋－＠".indexOf(seen.charAt(0)) >= 0;
        return begins || formula ? "'" + value : value;
    }
}
