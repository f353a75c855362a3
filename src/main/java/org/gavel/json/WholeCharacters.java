package org.gavel.json;

/**
 * Replaces escapes in JSON that stand for U+0000 or for half of a surrogate pair by one for U+FFFD. JSON permits such
 * an escape, but databases and sockets do not take the text that it makes ({@code docs/protocol.md} §14).
 */
final class WholeCharacters {

    private static final String REPLACEMENT = "\\uFFFD";
    private static final int ESCAPE = 6;
    private static final int NO_UNIT = -1;

    private WholeCharacters() {}

    /** Returns the same text where nothing is to be replaced, which is the usual case. */
    static String of(String json) {
        int first = json.indexOf("\\u");
        return first < 0 ? json : replaced(json);
    }

    private static String replaced(String json) {
        StringBuilder whole = new StringBuilder(json.length());
        int at = 0;
        while (at < json.length()) {
            at = json.charAt(at) == '\\' ? escape(whole, json, at) : plain(whole, json, at);
        }
        return whole.toString();
    }

    private static int plain(StringBuilder whole, String json, int at) {
        int next = json.indexOf('\\', at);
        int end = next < 0 ? json.length() : next;
        whole.append(json, at, end);
        return end;
    }

    private static int escape(StringBuilder whole, String json, int at) {
        int unit = unit(json, at);
        if (unit == NO_UNIT) {
            int end = Math.min(at + 2, json.length());
            whole.append(json, at, end);
            return end;
        }
        if (isHigh(unit) && isLow(unit(json, at + ESCAPE))) {
            whole.append(json, at, at + 2 * ESCAPE);
            return at + 2 * ESCAPE;
        }
        boolean broken = unit == 0 || isHigh(unit) || isLow(unit);
        whole.append(broken ? REPLACEMENT : json.substring(at, at + ESCAPE));
        return at + ESCAPE;
    }

    /** Returns the UTF-16 unit for which the escape at that place stands; {@link #NO_UNIT} where there is no escape. */
    private static int unit(String json, int at) {
        if (at + ESCAPE > json.length() || json.charAt(at) != '\\' || json.charAt(at + 1) != 'u') {
            return NO_UNIT;
        }
        int unit = 0;
        for (int digit = at + 2; digit < at + ESCAPE; digit++) {
            int value = Character.digit(json.charAt(digit), 16);
            if (value < 0) {
                return NO_UNIT;
            }
            unit = unit << 4 | value;
        }
        return unit;
    }

    private static boolean isHigh(int unit) {
        return unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
    }

    private static boolean isLow(int unit) {
        return unit >= Character.MIN_LOW_SURROGATE && unit <= Character.MAX_LOW_SURROGATE;
    }
}
