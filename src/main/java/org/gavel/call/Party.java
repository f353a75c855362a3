package org.gavel.call;

import org.gavel.conference.ForeignText;

/**
 * The other side of a call, as the switch or they themselves tell: hostile text, bounded, without control characters
 * and without unbalanced bidirectional formatting.
 *
 * @param number at most 128 characters; may be empty
 * @param name at most 128 characters; may be empty
 */
public record Party(String number, String name) {

    private static final int LONGEST = 128;

    /**
     * Cuts both texts, removes control characters and makes directional formatting harmless
     * ({@link ForeignText#plain}).
     *
     * @param number hostile text; never {@code null}
     * @param name hostile text; never {@code null}
     */
    public Party {
        number = plain(number);
        name = plain(name);
    }

    static String plain(String text) {
        int end = Math.min(text.length(), LONGEST);
        StringBuilder plain = new StringBuilder(end);
        text.codePoints()
                .limit(LONGEST)
                .filter(c -> !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .filter(c -> c != 0x2028 && c != 0x2029)
                .forEach(plain::appendCodePoint);
        return ForeignText.plain(plain.toString().strip());
    }
}
