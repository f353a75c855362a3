package org.gavel.demo.modconference;

/** Reads numbers as the C library does. */
final class Numbers {

    private static final int MOST_DIGITS = 9;

    private Numbers() {}

    /** {@return the number that a text begins with; 0 when it begins with none} At most {@value #MOST_DIGITS} digits count. */
    static int lenient(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int end = start;
        while (end < text.length() && end - start < MOST_DIGITS && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == start ? 0 : Integer.parseInt(text.substring(0, end));
    }

    /** {@return whether the text is a whole number and nothing else} */
    static boolean isNumber(String text) {
        return text.matches("[+-]?\\d{1,9}");
    }
}
