package org.gavel.moderation.act;

import org.gavel.conference.DialTemplate;
import org.gavel.conference.FileTemplate;
import org.gavel.conference.VideoLayouts;

/**
 * The value that a moderator enters for an act, or that Gavel finds for it. It becomes one word of the command, so its shape excludes everything by
 * which the switch splits a line ({@code docs/protocol.md} §8.1).
 */
public enum ActValue {
    /** A gain or a volume. */
    LEVEL("-[1-4]|[0-4]", 2, "2", false),
    /** Tones of a telephone's keypad. */
    TONES("[0-9A-D*#]{1,32}", 32, "1234#", false),
    /** The energy above which a member counts as talking. */
    ENERGY("[0-9]{1,4}", 4, "300", false),
    /** The loudness to which the switch brings a member. 0 would change nothing. */
    LOUDNESS("[1-9][0-9]{0,3}", 4, "600", false),
    /** A PIN that callers enter by their keypad. It is not in the audit. */
    PIN("[0-9]{1,20}", 20, "1234", true),
    /** A number of members; 0 for no limit. */
    MEMBERS("[0-9]{1,5}", 5, "50", false),
    /** A conference of the switch, with the profile that a new one gets where that is not the default one. */
    CONFERENCE("[A-Za-z0-9_.+-]{1,60}(?:@[A-Za-z0-9_.-]{1,40})?", 101, "3001", false),
    /** An extension of the switch's dialplan. */
    EXTENSION("[A-Za-z0-9_.*#+-]{1,40}", 40, "3105", false),
    /** The dial string of a call. Moderators enter its number. */
    CALL(
            DialTemplate.CALL,
            DialTemplate.LONGEST_CALL,
            "{verto_dvar_gavel_call=1bb6a2de-39f0-4bd7-9e7e-0f0d6f4c3f0a,ignore_early_media=true}loopback/3105/default",
            false),
    /** A layout, or a group of layouts. */
    LAYOUT(VideoLayouts.NAME, VideoLayouts.LONGEST, "2x2", false),
    /** The path of a snapshot on the switch. Moderators do not enter it. */
    SNAPSHOT(FileTemplate.PATH, FileTemplate.LONGEST_PATH, "/var/recordings/canvas.png", false),
    /** The path of a recording on the switch. Moderators do not enter it. */
    RECORDING(FileTemplate.PATH, FileTemplate.LONGEST_PATH, "/var/recordings/rec-e.wav", false);

    private final String pattern;
    private final int longest;
    private final String example;
    private final boolean secret;

    ActValue(String pattern, int longest, String example, boolean secret) {
        this.pattern = pattern;
        this.longest = longest;
        this.example = example;
        this.secret = secret;
    }

    /**
     * Returns the shape of the value.
     *
     * @return a regular expression for the whole value, as Java and JavaScript read it
     */
    public String pattern() {
        return pattern;
    }

    /**
     * Returns the length of the longest value.
     *
     * @return a number of characters
     */
    public int longest() {
        return longest;
    }

    /**
     * Returns an example, for documents and tests.
     *
     * @return a value of this shape
     */
    public String example() {
        return example;
    }

    /**
     * Tells whether the value must not be kept.
     *
     * @return true where the audit does not get it
     */
    public boolean isSecret() {
        return secret;
    }

    /**
     * Tells whether a text has the shape of this value.
     *
     * @param text what a moderator entered; hostile text
     * @return false for everything else, also for an empty text
     */
    public boolean takes(String text) {
        return text.length() <= longest && text.matches(pattern);
    }
}
