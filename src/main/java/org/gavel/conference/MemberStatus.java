package org.gavel.conference;

/**
 * What the status cell of a row tells.
 *
 * @param video {@code null} for none
 * @param moderator {@code null} where the cell says nothing of it
 */
record MemberStatus(AudioStatus audio, VideoStatus video, String words, Boolean moderator) {

    static final MemberStatus UNKNOWN = new MemberStatus(AudioStatus.SILENT, null, "", null);
}
