package org.gavel.conference;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identity of a conference, as its channels name it ({@code docs/protocol.md} §6.3). Links, permissions, the audit
 * and the database use it. Names that only look alike are different conferences.
 *
 * @param name the name of its LiveArray, such as {@code 3000-seven.local}: mod_conference's name up to the first
 *     {@code @}; 1 to {@value #MAX_LENGTH} characters
 * @param domain the domain in its channels' names; 1 to {@value #MAX_LENGTH} characters
 */
public record ConferenceId(String name, String domain) implements Comparable<ConferenceId> {

    /**
     * How many characters a name or a domain can have. Conferences with longer ones are not shown and counted as left
     * out.
     */
    public static final int MAX_LENGTH = 128;

    /** How many characters a {@link #key} can have. */
    public static final int MAX_KEY = 2 * MAX_LENGTH + 1;

    /** The regular expression of names that need no quotes anywhere. */
    public static final String PLAIN_FORM = "[\\p{L}\\p{N}._+~=-]+";

    private static final int REPLACEMENT = 0xFFFD;

    private static final Pattern PLAIN = Pattern.compile(PLAIN_FORM);

    /**
     * Refuses texts that cannot be a name or a domain.
     *
     * @param name must satisfy {@link #isName}
     * @param domain must satisfy {@link #isDomain}
     * @throws IllegalArgumentException when one of them does not
     */
    public ConferenceId {
        if (!isName(name) || !isDomain(domain)) {
            throw new IllegalArgumentException("not a conference name or domain");
        }
    }

    /**
     * {@return whether a text can be a conference's name} A name can have blanks, punctuation and characters of any
     * script, but no {@code @}, and must satisfy {@link #isDomain}.
     *
     * @param text hostile text, or {@code null}
     */
    public static boolean isName(String text) {
        return isDomain(text) && text.indexOf('@') < 0;
    }

    /**
     * {@return whether a text can be a domain} It has 1 to {@value #MAX_LENGTH} characters, without control characters,
     * line separators, unpaired surrogates and U+FFFD.
     *
     * @param text hostile text, or {@code null}
     */
    public static boolean isDomain(String text) {
        return text != null
                && !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.codePoints().allMatch(ConferenceId::isSendable);
    }

    /**
     * {@return whether a text has only letters, digits and the characters of {@link #PLAIN_FORM}} Names and domains in
     * the configuration need this form.
     *
     * @param text hostile text, or {@code null}
     */
    public static boolean isPlain(String text) {
        return isName(text) && PLAIN.matcher(text).matches();
    }

    /**
     * Whether a character can be sent back to the switch as it came. U+FFFD stands for bytes that could not be decoded.
     */
    private static boolean isSendable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> c != REPLACEMENT && (c & 0xFFFE) != 0xFFFE;
        };
    }

    /**
     * Reads a {@link #key}.
     *
     * @param key hostile text, or {@code null}
     * @return the identity; empty where the text is not a key
     */
    public static Optional<ConferenceId> ofKey(String key) {
        int at = key == null ? -1 : key.indexOf('@');
        return at < 0 ? Optional.empty() : of(key.substring(0, at), key.substring(at + 1));
    }

    /**
     * Makes an identity from name and domain.
     *
     * @param name hostile text, or {@code null}
     * @param domain hostile text, or {@code null}
     * @return the identity; empty where one of them is not valid
     */
    public static Optional<ConferenceId> of(String name, String domain) {
        return isName(name) && isDomain(domain) ? Optional.of(new ConferenceId(name, domain)) : Optional.empty();
    }

    /**
     * Returns name and domain in one text, which {@link #ofKey} reads. Links, audit lines and messages use it.
     *
     * @return {@code name@domain}, at most {@value #MAX_KEY} characters
     */
    public String key() {
        return name + "@" + domain;
    }

    /** {@return {@code conference-liveArray.<name>@<domain>}} */
    public String liveArrayChannel() {
        return channel("liveArray");
    }

    /** {@return {@code conference-mod.<name>@<domain>}, the control channel} */
    public String modChannel() {
        return channel("mod");
    }

    /** {@return {@code conference-chat.<name>@<domain>}} */
    public String chatChannel() {
        return channel("chat");
    }

    /** {@return {@code conference-info.<name>@<domain>}} */
    public String infoChannel() {
        return channel("info");
    }

    private String channel(String kind) {
        return "conference-" + kind + "." + key();
    }

    @Override
    public int compareTo(ConferenceId other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : domain.compareTo(other.domain);
    }

    @Override
    public String toString() {
        return key();
    }
}
