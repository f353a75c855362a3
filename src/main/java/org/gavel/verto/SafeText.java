package org.gavel.verto;

/**
 * Makes texts safe: JSON for the switch, and hostile text for logs. An unpaired surrogate makes the switch drop the
 * whole request, and a NUL character ends its string there ({@code docs/protocol.md} §14); both become U+FFFD.
 */
final class SafeText {

    private static final String ESCAPED_ZERO = "u0000";
    private static final int LONGEST_LINE = 200;
    private static final char REPLACEMENT = '\uFFFD';

    private SafeText() {}

    static String of(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        int at = 0;
        while (at < json.length()) {
            at += append(safe, json, at);
        }
        return safe.toString();
    }

    /**
     * Makes one line of at most {@value #LONGEST_LINE} characters and an ellipsis, for logs and messages that repeat
     * hostile text.
     */
    static String line(String text) {
        String bounded = text.length() <= LONGEST_LINE ? text : begin(text) + "…";
        return bounded.chars()
                .map(c -> isOutOfLine(c) ? ' ' : c)
                .collect(StringBuilder::new, (line, c) -> line.append((char) c), StringBuilder::append)
                .toString();
    }

    /** Whether a character ends the line or changes the direction of the text after it. */
    private static boolean isOutOfLine(int c) {
        return Character.isISOControl(c) || (c >= '\u2028' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static String begin(String text) {
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_LINE - 1));
        return text.substring(0, splitsPair ? LONGEST_LINE - 1 : LONGEST_LINE);
    }

    /** Appends the character, escape or surrogate pair at a place. Returns how many characters of the source it has. */
    private static int append(StringBuilder safe, String json, int at) {
        char c = json.charAt(at);
        if (c == '\\') {
            return appendEscape(safe, json, at);
        }
        if (Character.isSurrogate(c)) {
            return appendPair(safe, json, at);
        }
        safe.append(c == 0 ? REPLACEMENT : c);
        return 1;
    }

    private static int appendEscape(StringBuilder safe, String json, int at) {
        if (json.startsWith(ESCAPED_ZERO, at + 1)) {
            safe.append(REPLACEMENT);
            return 1 + ESCAPED_ZERO.length();
        }
        int end = Math.min(at + 2, json.length());
        safe.append(json, at, end);
        return end - at;
    }

    private static int appendPair(StringBuilder safe, String json, int at) {
        if (at + 1 < json.length() && Character.isSurrogatePair(json.charAt(at), json.charAt(at + 1))) {
            safe.append(json, at, at + 2);
            return 2;
        }
        safe.append(REPLACEMENT);
        return 1;
    }
}
