package org.gavel.conference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides telephone numbers from those who may not see them: only the last two characters are left, to tell callers apart. */
public final class NumberMask {

    private static final int SHOWN = 2;
    private static final int ENOUGH_DIGITS = 4;
    private static final String MASK = "•";

    /** Letters only by their kind: the Japanese sign for a long vowel serves as a dash, fillers are not seen at all. */
    private static final String NO_LETTERS = "\\p{Lm}\\u115F\\u1160\\u3164\\uFFA0";

    private static final String BETWEEN = "[[^\\p{L}\\p{N}]" + NO_LETTERS + "]*+";

    /** Chinese digits, also those of cheques, simplified and traditional. */
    private static final String WORDS = "〇零幺一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖两兩";

    /** Four or more digits, whatever stands between them but a letter. Possessive, and begun once in a run of signs: so no text makes it slow. */
    private static final Pattern IN_TEXT = Pattern.compile("(?<![+(])[+(]*+\\p{N}(?:" + BETWEEN + "\\p{N}){3,}+");

    /** The same in Chinese words. One of them alone is a part of many names. */
    private static final Pattern IN_WORDS = Pattern.compile("[" + WORDS + "](?:" + BETWEEN + "[" + WORDS + "]){3,}+");

    private static final Pattern NOTHING_ELSE = Pattern.compile(BETWEEN + "\\p{N}[[^\\p{L}]" + NO_LETTERS + "]*+");

    private static final Pattern ONE_DIGIT = Pattern.compile("[\\p{N}" + WORDS + "]");

    private NumberMask() {}

    /**
     * {@return a number with all but its last two characters hidden} A number of fewer than four digits, from which two would give too much
     * away, is hidden whole.
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
     * {@return a text with the numbers in it hidden} Also a text that is nothing but a short number.
     *
     * @param text such as a name that a caller chose; never {@code null}
     */
    public static String text(String text) {
        if (NOTHING_ELSE.matcher(text).matches()) {
            return number(text);
        }
        return masked(IN_WORDS, masked(IN_TEXT, text));
    }

    /** What is left of a number may hold a sign that means something in a replacement. */
    private static String masked(Pattern numbers, String text) {
        return numbers.matcher(text).replaceAll(found -> Matcher.quoteReplacement(number(found.group())));
    }
}
