package org.gavel.conference;

import java.util.regex.Pattern;

/**
 * Makes hostile text safe for bidirectional display. Directional formatting characters in a name can reverse the
 * sentence around it, and a name in Hebrew or Arabic changes the place of the digits and punctuation after it.
 */
public final class ForeignText {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Embeddings, overrides, isolates and their ends, and the characters that end a paragraph and with it all isolates.
     */
    private static final Pattern TURNING =
            Pattern.compile("[\u202A-\u202E\u2066-\u2069\u2028\u2029\u0085\u001C-\u001E]");

    /** Line ends, which end a paragraph too. */
    private static final Pattern LINE_END = Pattern.compile("[\r\n]+");

    /**
     * Isolates, and all Unicode blocks for right-to-left scripts. Whole blocks, because characters that a JDK does not
     * know yet are right-to-left there too.
     */
    private static final Pattern REACHES_OUT =
            Pattern.compile("[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\\x{10800}-\\x{10FFF}\\x{1E800}-\\x{1EFFF}"
                    + "\u200F\u2066-\u2068]");

    private ForeignText() {}

    /**
     * Makes directional formatting harmless to the text around it. Isolates that are closed stay, because they protect
     * the text around them; so texts from {@link #isolated} pass unchanged.
     *
     * @param text hostile text; never {@code null}
     * @return the text with embeddings, overrides and unmatched ends replaced by U+FFFD, paragraph separators replaced
     *     by blanks, and each open isolate closed
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
     * Makes a text safe to stand within a sentence, on one line.
     *
     * @param text hostile text; never {@code null}
     * @return the text as {@link #plain} returns it with line ends as blanks; enclosed in a first strong isolate when
     *     it has right-to-left characters or isolates
     */
    public static String isolated(String text) {
        String plain = LINE_END.matcher(plain(text)).replaceAll(" ");
        return REACHES_OUT.matcher(plain).find() ? FIRST_STRONG_ISOLATE + plain + END_OF_ISOLATE : plain;
    }
}
