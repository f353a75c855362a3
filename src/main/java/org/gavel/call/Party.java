package org.gavel.call;

import org.gavel.conference.ForeignText;

/**
 * Who is at the other end, as the switch or they themselves say: hostile text, bounded, without control characters, and harmless to
 * what stands beside it.
 *
 * @param number may be empty
 * @param name may be empty
 */
public record Party(String number, String name) {

    private static final int LONGEST = 128;

    /**
     * Bounds both texts and takes out what could harm.
     *
     * @param number hostile text
     * @param name hostile text
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
