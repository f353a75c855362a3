package org.gavel.conference;

import java.util.regex.Pattern;

/**
 * What a stranger wrote, made so that it turns nothing round that stands beside it. Signs of direction can make a sentence read backwards
 * from a name on, and a name in Hebrew or Arabic draws the digits and signs behind it to itself.
 */
public final class ForeignText {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';
    private static final char REPLACEMENT = '\uFFFD';

    /** Embeddings, overrides, isolates and their ends, and what ends a paragraph and all isolates with it. */
    private static final Pattern TURNING =
            Pattern.compile("[\u202A-\u202E\u2066-\u2069\u2028\u2029\u0085\u001C-\u001E]");

    /** A paragraph ends there too, and lines of texts that have several. */
    private static final Pattern LINE_END = Pattern.compile("[\r\n]+");

    /**
     * Isolates, and the blocks of what is written from right to left: whole, for they are kept for it whether a JDK knows what stands in
     * them or not.
     */
    private static final Pattern REACHES_OUT =
            Pattern.compile("[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\\x{10800}-\\x{10FFF}\\x{1E800}-\\x{1EFFF}"
                    + "\u200F\u2066-\u2068]");

    private ForeignText() {}

    /**
     * Takes the power from signs of direction. Isolates that end are left as they are: they protect what is around them, and texts that
     * were put together from isolated ones pass unchanged.
     *
     * @param text anything
     * @return the text with embeddings, overrides and ends of nothing as U+FFFD, separators of lines as blanks, and each isolate ended
     */
    public static String plain(String text) {
        if (!TURNING.matcher(text).find()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == END_OF_ISOLATE;
            boolean begins = c >= '\u2066' && c <= FIRST_STRONG_ISOLATE;
            plain.append(harmless(c, open));
            open += begins ? 1 : ends && open > 0 ? -1 : 0;
        }
        return plain.append(String.valueOf(END_OF_ISOLATE).repeat(open)).toString();
    }

    private static char harmless(char c, int open) {
        if (endsParagraph(c)) {
            return ' ';
        }
        boolean turns = c >= '\u202A' && c <= '\u202E';
        return turns || (c == END_OF_ISOLATE && open == 0) ? REPLACEMENT : c;
    }

    private static boolean endsParagraph(char c) {
        return c == '\u2028' || c == '\u2029' || c == '\u0085' || (c >= '\u001C' && c <= '\u001E');
    }

    /**
     * The same on one line, ready to stand within a sentence.
     *
     * @param text anything, also hostile; never {@code null}
     * @return between a first strong isolate and its end when it holds anything that is written from right to left
     */
    public static String isolated(String text) {
        String plain = LINE_END.matcher(plain(text)).replaceAll(" ");
        return REACHES_OUT.matcher(plain).find() ? FIRST_STRONG_ISOLATE + plain + END_OF_ISOLATE : plain;
    }
}
