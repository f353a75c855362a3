package org.gavel.conference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks telephone numbers: only the last two characters stay, which tell callers apart. */
public final class NumberMask {

    private static final int SHOWN = 2;
    private static final int ENOUGH_DIGITS = 4;
    private static final String MASK = "•";

    /**
     * Characters that are letters to Unicode but separate digits: the Japanese long vowel mark looks like a dash,
     * fillers are invisible.
     */
    private static final String NO_LETTERS = "\\p{Lm}\\u115F\\u1160\\u3164\\uFFA0";

    private static final String BETWEEN = "[[^\\p{L}\\p{N}]" + NO_LETTERS + "]*+";

    /** Chinese digits, simplified and traditional, and those of the financial style. */
    private static final String WORDS = "〇零幺一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖两兩";

    /**
     * Four or more digits with anything but letters between them. Possessive quantifiers and the lookbehind keep it
     * fast for any text.
     */
    private static final Pattern IN_TEXT = Pattern.compile("(?<![+(])[+(]*+\\p{N}(?:" + BETWEEN + "\\p{N}){3,}+");

    /** Four or more Chinese digits. Single ones are part of many names. */
    private static final Pattern IN_WORDS = Pattern.compile("[" + WORDS + "](?:" + BETWEEN + "[" + WORDS + "]){3,}+");

    private static final Pattern NOTHING_ELSE = Pattern.compile(BETWEEN + "\\p{N}[[^\\p{L}]" + NO_LETTERS + "]*+");

    private static final Pattern ONE_DIGIT = Pattern.compile("[\\p{N}" + WORDS + "]");

    private NumberMask() {}

    /**
     * {@return a number with all but its last two characters masked} A number with fewer than four digits is masked
     * completely, because two digits would reveal too much.
     *
     * @param number never {@code null}; may be empty
     */
    public static String number(String number) {
        int length = number.codePointCount(0, number.length());
        boolean enough = ONE_DIGIT.matcher(number).results().count() >= ENOUGH_DIGITS;
        int hidden = enough ? length - SHOWN : length;
        return MASK.repeat(hidden) + number.substring(number.offsetByCodePoints(0, hidden));
    }

    /**
     * {@return a text with the numbers in it masked} Masks numbers of four or more digits, and a text that is only a
     * number of any length.
     *
     * @param text such as a caller's name; hostile text, never {@code null}
     */
    public static String text(String text) {
        if (NOTHING_ELSE.matcher(text).matches()) {
            return number(text);
        }
        return masked(IN_WORDS, masked(IN_TEXT, text));
    }

    /** Masks all matches. The replacement is quoted, because it can contain {@code $} or a backslash. */
    private static String masked(Pattern numbers, String text) {
        return numbers.matcher(text).replaceAll(found -> Matcher.quoteReplacement(number(found.group())));
    }
}
