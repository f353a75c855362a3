package org.gavel.conference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings texts into the form in which they are searched: accents, case, width and characters between digits make no
 * difference. It is applied to the typed text and to the text that is searched. The form is never shown.
 */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_DIGITS =
            Pattern.compile("(?<=\\p{N})[^\\p{L}\\p{N}\"<>\\[\\]{},;]{1,8}+(?=\\p{N})");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    /** Letters that Unicode does not decompose, and what people type for them. */
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
            // The form at the end of a word: a typed beginning of a word ends with it too.
            Map.entry((int) 'ς', "σ"));

    private SearchText() {}

    /**
     * Folds a text.
     *
     * @param text hostile text
     * @return in lower case, without accents and invisible characters, letters and digits in their plain width, digits
     *     of any script as ASCII digits, one blank for each run of blanks
     */
    public static String folded(String text) {
        if (text.chars().allMatch(unit -> unit < 0x80)) {
            return SPACES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        }
        String apart =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        // Upper case first, so that ß becomes ss.
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
     * Removes everything but letters and digits.
     *
     * @param folded a text from {@link #folded}
     * @return its letters and digits
     */
    public static String joined(String folded) {
        return BETWEEN.matcher(folded).replaceAll("");
    }

    /**
     * Removes up to eight characters between the digits of numbers in a longer text. Quotes, brackets, braces, commas
     * and semicolons stay, because they separate one number from the next.
     *
     * @param folded a text from {@link #folded}
     * @return the text with each number as its digits
     */
    public static String numbersJoined(String folded) {
        return BETWEEN_DIGITS.matcher(folded).replaceAll("");
    }

    /**
     * Tells whether a text is a number.
     *
     * @param folded a text from {@link #folded}
     * @return true when it has a digit and no letter
     */
    public static boolean isNumber(String folded) {
        return folded.codePoints().anyMatch(Character::isDigit)
                && folded.codePoints().noneMatch(Character::isLetter);
    }

    /**
     * A typed text to search for.
     *
     * @param folded the text as {@link SearchText#folded} returns it; the empty text finds everything
     * @param digits the digits where the text is a number; otherwise empty
     */
    public record Term(String folded, String digits) {

        /** The term that finds everything. */
        public static final Term EVERYTHING = new Term("", "");

        /**
         * {@return the term for a typed text}
         *
         * @param typed hostile text
         */
        public static Term of(String typed) {
            String folded = SearchText.folded(typed).strip();
            return new Term(folded, SearchText.isNumber(folded) ? SearchText.joined(folded) : "");
        }

        /** {@return whether the term finds everything} */
        public boolean isEmpty() {
            return folded.isEmpty();
        }

        /**
         * {@return whether a text contains the term} Characters between the digits of a number make no difference.
         *
         * @param text the text to search
         */
        public boolean isIn(Searchable text) {
            return text.folded().contains(folded)
                    || (!digits.isEmpty() && text.joined().contains(digits));
        }
    }

    /**
     * A text in the forms in which it is searched. It is made once and searched many times.
     *
     * @param folded the text as {@link SearchText#folded} returns it
     * @param joined the text as {@link SearchText#joined} returns it
     */
    public record Searchable(String folded, String joined) {

        /**
         * {@return a text in its two forms}
         *
         * @param text hostile text
         */
        public static Searchable of(String text) {
            String folded = SearchText.folded(text);
            return new Searchable(folded, SearchText.joined(folded));
        }
    }
}
