package org.gavel.call;

import java.util.Optional;

/**
 * An SDP description of media: an offer or an answer. Gavel passes it on without reading it, but bounds it and checks
 * that it has the form of SDP lines, so that it can carry nothing else to the switch or to a browser.
 *
 * @param text lines that each end with CRLF, at most {@value #LONGEST} characters before that
 */
public record Sdp(String text) {

    /** How many characters of SDP are taken. */
    public static final int LONGEST = 64 * 1024;

    private static final int LONGEST_LINE = 4 * 1024;
    private static final int MOST_LINES = 4_000;
    private static final String FIRST = "v=0";

    /**
     * {@return the description in a text, with CRLF after each line} Empty when the text does not have the form of SDP.
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

    /** Its length only: the text holds addresses and keys. */
    @Override
    public String toString() {
        return "Sdp[" + text.length() + " characters]";
    }

    /** What a media description is that the switch sends to a page. */
    public enum Kind {
        /** The answer to the page's offer, before the other side answers. */
        EARLY,
        /** The answer to the page's offer. */
        ANSWER,
        /** The offer of an incoming call, which the page that accepts the call answers. */
        OFFER,
        /**
         * The offer to attach a call that goes on, which the page that takes its media answers
         * ({@code docs/protocol.md} §5.4).
         */
        ATTACH
    }
}
