package org.gavel.conference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides telephone numbers from those who may not see them: only the last two characters are left, to tell callers apart. */
public final class NumberMask {

    private static final int SHOWN = 2;
    private static final int ENOUGH_DIGITS = 4;
    private static final String MASK = "•";

    /** Four or more digits, whatever stands between them but a letter; possessive, so that no text makes it slow. */
    private static final Pattern IN_TEXT = Pattern.compile("[+(]*+\\p{N}(?:[^\\p{L}\\p{N}]*+\\p{N}){3,}+");

    private static final Pattern NOTHING_ELSE = Pattern.compile("[^\\p{L}\\p{N}]*+\\p{N}[^\\p{L}]*+");

    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    private NumberMask() {}

    /** A number; one of fewer than four digits, from which two would give too much away, is hidden whole. */
    public static String number(String number) {
        int length = number.codePointCount(0, number.length());
        boolean enough = DIGIT.matcher(number).results().count() >= ENOUGH_DIGITS;
        int hidden = enough ? length - SHOWN : length;
        return MASK.repeat(hidden) + number.substring(number.offsetByCodePoints(0, hidden));
    }

    /** A text in which numbers may stand, such as a name that a caller gave himself; also one that is nothing but a short number. */
    public static String text(String text) {
        if (NOTHING_ELSE.matcher(text).matches()) {
            return number(text);
        }
        return IN_TEXT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(number(found.group())));
    }
}
