package org.gavel.conference;

import java.util.regex.Pattern;

/**
 * The name that mod_conference has for a conference and by which its API finds it ({@code docs/protocol.md} §6.3,
 * §8.4). It is the name of the LiveArray, or that name, an {@code @} and the domain. The control channel cannot reach a
 * conference with the domain in its name.
 *
 * @param text the name at the switch
 */
public record SwitchName(String text) {

    /** Names that need no quotes in a line of the API. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._+~=@:#%*-]+");

    private static final Pattern SPLITS = Pattern.compile("[\\s'\"\\\\]|^\\^\\^");

    /**
     * Refuses a text that cannot be the name of a conference.
     *
     * @param text must satisfy {@link ConferenceId#isName} or be a {@link ConferenceId#key}
     * @throws IllegalArgumentException when it is neither
     */
    public SwitchName {
        int at = text.indexOf('@');
        boolean valid =
                at < 0 ? ConferenceId.isName(text) : ConferenceId.ofKey(text).isPresent();
        if (!valid) {
            throw new IllegalArgumentException("not the name of a conference");
        }
    }

    /**
     * {@return the usual name of a conference, without its domain}
     *
     * @param id the conference
     */
    public static SwitchName usual(ConferenceId id) {
        return new SwitchName(id.name());
    }

    /**
     * {@return the name of a conference that has its domain in it}
     *
     * @param id the conference
     */
    public static SwitchName withDomain(ConferenceId id) {
        return new SwitchName(id.key());
    }

    /**
     * {@return the name as one word of a line for {@code fsapi conference}} It is quoted where the switch would split
     * the line ({@code docs/protocol.md} §8.1): at blanks, quotes and backslashes, and with {@code ^^} at the
     * beginning.
     */
    public String apiWord() {
        return WORD.matcher(text).matches()
                ? text
                : "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /**
     * {@return whether the control channel reaches the conference} The switch makes the line itself, from the channel's
     * name up to the {@code @} and without quotes ({@code docs/protocol.md} §6.3, §14).
     */
    public boolean fitsControl() {
        return text.indexOf('@') < 0 && !SPLITS.matcher(text).find();
    }
}
