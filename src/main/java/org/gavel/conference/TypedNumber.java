package org.gavel.conference;

import java.text.Normalizer;

/** Normalizes what a person typed for a room: numbers in any width and script become the same number. */
final class TypedNumber {

    private TypedNumber() {}

    /**
     * Brings a typed text into the form in which rooms are stored.
     *
     * @param typed anything, also hostile
     * @return the text without surrounding blanks; a number in ASCII digits without blanks and invisible characters; a
     *     name as it was typed, because names are identities, but normalized where its {@code @} is a full-width one
     */
    static String plain(String typed) {
        String folded = folded(typed);
        String dense = folded.codePoints()
                .filter(c -> !isNothing(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!dense.isEmpty() && dense.codePoints().allMatch(Character::isDigit)) {
            StringBuilder number = new StringBuilder();
            dense.codePoints().forEach(c -> number.append(Character.digit(c, 10)));
            return number.toString();
        }
        boolean wideAt = typed.indexOf('@') < 0 && folded.indexOf('@') >= 0;
        return wideAt ? folded : typed.strip();
    }

    /** Whether two typed texts are the same name, apart from width and case. */
    static boolean isSame(String one, String other) {
        return folded(one).equalsIgnoreCase(folded(other));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static boolean isNothing(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
