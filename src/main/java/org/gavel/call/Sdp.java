package org.gavel.call;

import java.util.Optional;

/**
 * A description of media, an offer or an answer. It is passed through and never understood; but it is bounded, and made of nothing but
 * lines such as SDP has, so that nobody can bring anything else to the switch or to a browser by it.
 *
 * @param text lines that end as SDP does
 */
public record Sdp(String text) {

    /** Of the whole text, in characters. */
    public static final int LONGEST = 64 * 1024;

    private static final int LONGEST_LINE = 4 * 1024;
    private static final int MOST_LINES = 4_000;
    private static final String FIRST = "v=0";

    /**
     * {@return the description in that text} Empty when it is none. Ends each line as SDP does.
     *
     * @param text anything, also hostile; never {@code null}
     */
    public static Optional<Sdp> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String[] lines = text.split("\r?\n", -1);
        int count = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        if (count == 0 || count > MOST_LINES || !lines[0].equals(FIRST)) {
            return Optional.empty();
        }
        StringBuilder whole = new StringBuilder(text.length() + count);
        for (int i = 0; i < count; i++) {
            if (!isLine(lines[i])) {
                return Optional.empty();
            }
            whole.append(lines[i]).append("\r\n");
        }
        return Optional.of(new Sdp(whole.toString()));
    }

    private static boolean isLine(String line) {
        return line.length() >= 2
                && line.length() <= LONGEST_LINE
                && line.charAt(0) >= 'a'
                && line.charAt(0) <= 'z'
                && line.charAt(1) == '='
                && line.chars().noneMatch(Sdp::isUnprintable);
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c)
                || Character.isSurrogate((char) c)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\uFEFF';
    }

    /** Not the text: it tells addresses and keys. */
    @Override
    public String toString() {
        return "Sdp[" + text.length() + " characters]";
    }
}
