package org.gavel.verto;

/**
 * Text made safe to pass on. JSON that the switch reads as a whole. Half of a surrogate pair loses it the whole request, and a zero character
 * cuts its string there ({@code docs/protocol.md} §14); each becomes the replacement character.
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

    /** One line of bounded length, for logs and messages that repeat what a stranger wrote. */
    static String line(String text) {
        String bounded = text.length() <= LONGEST_LINE ? text : begin(text) + "…";
        return bounded.chars()
                .map(c -> isOutOfLine(c) ? ' ' : c)
                .collect(StringBuilder::new, (line, c) -> line.append((char) c), StringBuilder::append)
                .toString();
    }

    /** Ends the line, or turns round what stands behind it. */
    private static boolean isOutOfLine(int c) {
        return Character.isISOControl(c) || (c >= '\u2028' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static String begin(String text) {
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_LINE - 1));
        return text.substring(0, splitsPair ? LONGEST_LINE - 1 : LONGEST_LINE);
    }

    /** Appends what begins there; returns how many characters of the source that was. */
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
