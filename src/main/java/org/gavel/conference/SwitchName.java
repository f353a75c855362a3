package org.gavel.conference;

import java.util.regex.Pattern;

/**
 * The name under which mod_conference has a conference and by which its API finds it ({@code docs/protocol.md} §6.3, §8.4). It is the name
 * of the LiveArray, or that name with the domain behind an {@code @}: then the control channel cannot reach it.
 *
 * @param text as the switch has it
 */
public record SwitchName(String text) {

    /** Words that the API takes as they stand. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._+~=@:#%*-]+");

    private static final Pattern SPLITS = Pattern.compile("[\\s'\"\\\\]|^\\^\\^");

    /**
     * Refuses a text that cannot be the name of a conference.
     *
     * @param text with at most one domain behind an {@code @}
     * @throws IllegalArgumentException when it cannot be such a name
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
     * {@return the usual name of a conference}
     *
     * @param id the conference
     */
    public static SwitchName usual(ConferenceId id) {
        return new SwitchName(id.name());
    }

    /**
     * {@return the name of a conference that was made with a domain in it}
     *
     * @param id the conference
     */
    public static SwitchName withDomain(ConferenceId id) {
        return new SwitchName(id.key());
    }

    /**
     * {@return the name as one word of a line for {@code fsapi conference}} What could end the word stands in quotes, as the switch splits
     * its lines ({@code docs/protocol.md} §8.1): a blank, a quote, a backslash, {@code ^^} at the beginning.
     */
    public String apiWord() {
        return WORD.matcher(text).matches()
                ? text
                : "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /**
     * {@return whether the control channel's lines reach it} The switch makes them itself, from the channel's name up to the {@code @} and
     * without quotes ({@code docs/protocol.md} §6.3, §14).
     */
    public boolean fitsControl() {
        return text.indexOf('@') < 0 && !SPLITS.matcher(text).find();
    }
}
