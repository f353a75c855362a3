package org.gavel.conference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides numbers of callers from who may not see them, so that they can still be told apart. */
public final class NumberMask {

    private static final char DOT = '•';
    private static final int SHOWN = 2;
    private static final int LONG_ENOUGH = 4;

    /** Five digits or more, as people write a number: with a plus, brackets, dots, dashes, slashes and blanks between. */
    private static final Pattern IN_TEXT = Pattern.compile("[+(]?\\d(?:[\\s().\\-/]{0,3}\\d){4,}");

    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d\\s().\\-/]*");

    private NumberMask() {}

    /** A number of which only the last two characters can be read; of one with less than four digits, none. */
    public static String number(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        int shown = digits >= LONG_ENOUGH ? SHOWN : 0;
        int hidden = Math.max(0, number.length() - shown);
        return String.valueOf(DOT).repeat(hidden) + number.substring(hidden);
    }

    /** A text in which the numbers are hidden; one that is nothing but a number is hidden as such, however short. */
    public static String text(String text) {
        if (NUMBER.matcher(text).matches()) {
            return number(text);
        }
        Matcher found = IN_TEXT.matcher(text);
        return found.replaceAll(number -> Matcher.quoteReplacement(number(number.group())));
    }
}
