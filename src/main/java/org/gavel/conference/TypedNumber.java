package org.gavel.conference;

import java.text.Normalizer;

/** What a person typed as a room: numbers in any width and script are the same number. */
final class TypedNumber {

    private TypedNumber() {}

    /**
     * Brings what was typed into the form in which rooms are kept.
     *
     * @param typed anything, also hostile
     * @return without blanks around it; a number in ASCII digits without blanks and invisible characters between them; a name as it was
     *     typed, for names are identities, but with a plain {@code @} in place of a wide one
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

    /** Whether two texts that people type are the same name, in whichever width and case. */
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
