package org.gavel.audit;

import org.gavel.conference.ConferenceId;
import org.gavel.conference.StorableText;

/** The most UTF-16 units that a line of the audit keeps of each part. */
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

    private AuditText() {}

    /** Does the same as {@link StorableText#bounded}, but returns an empty text for {@code null}. */
    static String boundedOrEmpty(String text, int longest) {
        return text == null ? "" : StorableText.bounded(text, longest);
    }
}
