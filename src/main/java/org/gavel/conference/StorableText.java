package org.gavel.conference;

import java.util.regex.Pattern;

/** Makes hostile text fit for the database. */
final class StorableText {

    /** PostgreSQL refuses NUL; other control characters and unpaired surrogates are not stored either. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private StorableText() {}

    /** A cheap test before the regular expression, which almost no text needs. */
    private static boolean isSuspect(int unit) {
        return unit < ' ' || unit == 0x7F || Character.isSurrogate((char) unit);
    }

    /**
     * Cuts a text after so many UTF-16 units, never within a surrogate pair, and replaces control characters and
     * unpaired surrogates by U+FFFD.
     *
     * @return {@code null} for {@code null}
     */
    static String bounded(String text, int longest) {
        if (text == null) {
            return null;
        }
        String cut = text;
        if (text.length() > longest) {
            boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
            cut = text.substring(0, splitsPair ? longest - 1 : longest);
        }
        return cut.chars().anyMatch(StorableText::isSuspect)
                ? UNSTORABLE.matcher(cut).replaceAll("\uFFFD")
                : cut;
    }
}
