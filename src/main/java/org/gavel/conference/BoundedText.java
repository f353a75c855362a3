package org.gavel.conference;

import java.util.regex.Pattern;

/** Makes a stranger's text fit for keeping. */
final class BoundedText {

    /** PostgreSQL takes no NUL; other control characters and halves of surrogate pairs only make trouble later. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private BoundedText() {}

    /** Hardly any text has one of these, and each row has several texts. */
    private static boolean isSuspect(int unit) {
        return unit < ' ' || unit == 0x7F || Character.isSurrogate((char) unit);
    }

    /**
     * The text with control characters and broken surrogates as U+FFFD, cut after so many UTF-16 units, never within a
     * pair.
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
        return cut.chars().anyMatch(BoundedText::isSuspect)
                ? UNSTORABLE.matcher(cut).replaceAll("\uFFFD")
                : cut;
    }
}
