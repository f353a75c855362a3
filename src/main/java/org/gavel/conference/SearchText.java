package org.gavel.conference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text in the form in which it is searched: accents, case and width make no difference, nor does what stands between the digits of a
 * number. Both what is searched and what is typed are brought into it; it is never shown.
 */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_DIGITS =
            Pattern.compile("(?<=\\p{N})[^\\p{L}\\p{N}\"<>\\[\\]{},;]{1,8}+(?=\\p{N})");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    /** Letters that Unicode does not take apart, though people type them without their stroke. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"),
            // It ends a word; who types the beginning of one ends there too.
            Map.entry((int) 'ς', "σ"));

    private SearchText() {}

    /**
     * Folds a text.
     *
     * @param text anything, also hostile
     * @return in lower case, without accents and invisible characters, letters and digits in their plain width, digits of any script as
     *     ASCII digits, one blank for each run of blanks
     */
    public static String folded(String text) {
        if (text.chars().allMatch(unit -> unit < 0x80)) {
            return SPACES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        }
        String apart =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        // By upper case first: so ß becomes ss.
        String lower = apart.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        MARKS.matcher(lower).replaceAll("").codePoints().forEach(c -> append(folded, c));
        return SPACES.matcher(folded).replaceAll(" ");
    }

    private static void append(StringBuilder folded, int c) {
        if (Character.isDigit(c)) {
            folded.append(Character.digit(c, 10));
        } else {
            folded.append(PLAIN.getOrDefault(c, Character.toString(c)));
        }
    }

    /**
     * Takes out what stands between letters and digits.
     *
     * @param folded from {@link #folded}
     * @return letters and digits only
     */
    public static String joined(String folded) {
        return BETWEEN.matcher(folded).replaceAll("");
    }

    /**
     * Takes out what stands between the digits of numbers in a longer text. What separates one number from the next stays: quotes, brackets,
     * commas and the like.
     *
     * @param folded from {@link #folded}
     * @return the text with each number as its digits
     */
    public static String numbersJoined(String folded) {
        return BETWEEN_DIGITS.matcher(folded).replaceAll("");
    }

    /**
     * Whether somebody who types this means a number, and so does not care what stands between its digits.
     *
     * @param folded from {@link #folded}
     * @return true when it has a digit and no letter
     */
    public static boolean isNumber(String folded) {
        return folded.codePoints().anyMatch(Character::isDigit)
                && folded.codePoints().noneMatch(Character::isLetter);
    }
}
