package org.gavel.demo.modconference;

/** Numbers as the C library reads them: leading digits count, anything else is 0. */
final class Numbers {

    private static final int MOST_DIGITS = 9;

    private Numbers() {}

    static int lenient(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int end = start;
        while (end < text.length() && end - start < MOST_DIGITS && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == start ? 0 : Integer.parseInt(text.substring(0, end));
    }

    /** Whether the text is a whole number and nothing else. */
    static boolean isNumber(String text) {
        return text.matches("[+-]?\\d{1,9}");
    }
}
