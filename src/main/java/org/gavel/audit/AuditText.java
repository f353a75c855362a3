package org.gavel.audit;

import java.util.regex.Pattern;
import org.gavel.conference.ConferenceId;

/** Bounds texts for a line of the audit. The numbers are the most characters of each part. */
final class AuditText {

    static final int ACTOR = 128;
    static final int ADDRESS = 64;
    static final int WHAT = 64;
    static final int ROOM = ConferenceId.MAX_KEY;
    static final int SUBJECT = 512;
    static final int ID = 128;
    static final int NUMBER = 64;
    static final int NAME = 256;
    static final int DETAIL_NAME = 64;
    static final int DETAIL = 4_000;
    static final int WHY = 300;

    /** PostgreSQL refuses U+0000 and halves of surrogate pairs; other control characters break logs and tables. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private AuditText() {}

    /**
     * Replaces control characters and halves of surrogate pairs by U+FFFD, and cuts the text.
     *
     * @param longest the most UTF-16 units; a surrogate pair is never divided
     * @return the text; {@code null} for {@code null}
     */
    static String fit(String text, int longest) {
        if (text == null) {
            return null;
        }
        String cut = text;
        if (text.length() > longest) {
            boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
            cut = text.substring(0, splitsPair ? longest - 1 : longest);
        }
        return UNFIT.matcher(cut).replaceAll("\uFFFD");
    }

    /** Does the same as {@link #fit}, but returns an empty text for {@code null}. */
    static String fitOrEmpty(String text, int longest) {
        return text == null ? "" : fit(text, longest);
    }
}
