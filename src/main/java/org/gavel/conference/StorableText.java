package org.gavel.conference;

import java.util.regex.Pattern;

/** Makes hostile text fit for a column of the database. */
public final class StorableText {

    /** PostgreSQL refuses U+0000 and unpaired surrogates; other control characters break logs and tables. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private StorableText() {}

    /**
     * Cuts a text, never within a surrogate pair, and replaces control characters and unpaired surrogates by U+FFFD.
     *
     * @param text hostile text, or {@code null}
     * @param longest the most UTF-16 units of the result; 1 or more
     * @return the text that can be stored; {@code null} for {@code null}
     */
    public static String bounded(String text, int longest) {
        if (text == null) {
            return null;
        }
        String cut = BoundedFields.cut(text, longest);
        return cut.chars().anyMatch(StorableText::isSuspect)
                ? UNSTORABLE.matcher(cut).replaceAll("\uFFFD")
                : cut;
    }

    /** A cheap test before the regular expression, which almost no text needs. */
    private static boolean isSuspect(int unit) {
        return Character.isISOControl(unit) || Character.isSurrogate((char) unit);
    }
}
