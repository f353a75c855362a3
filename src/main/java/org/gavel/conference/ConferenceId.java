package org.gavel.conference;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A conference as its channels name it ({@code docs/protocol.md} §6.3): this is its identity, in links, permissions, the audit and the
 * database alike. Names that look alike are different conferences.
 *
 * @param name the name of its LiveArray, such as {@code 3000-seven.local}: mod_conference's name up to the first {@code @}
 * @param domain the domain in its channels' names
 */
public record ConferenceId(String name, String domain) implements Comparable<ConferenceId> {

    /** Of a name, and of a domain: longer ones are not handled, and told as left out. */
    public static final int MAX_LENGTH = 128;

    /** Of a {@link #key}. */
    public static final int MAX_KEY = 2 * MAX_LENGTH + 1;

    /** What a name that people set up usually has; such a name needs no quotes anywhere. */
    public static final String PLAIN_FORM = "[\\p{L}\\p{N}._+~=-]+";

    private static final int REPLACEMENT = 0xFFFD;

    private static final Pattern PLAIN = Pattern.compile(PLAIN_FORM);

    /**
     * Refuses what cannot be a name or a domain.
     *
     * @param name as {@link #isName} wants it
     * @param domain as {@link #isDomain} wants it
     * @throws IllegalArgumentException when one of them cannot be that
     */
    public ConferenceId {
        if (!isName(name) || !isDomain(domain)) {
            throw new IllegalArgumentException("not a conference name or domain");
        }
    }

    /**
     * {@return whether a text can be a conference's name} It can have any characters, with blanks, colons and signs of any script, but no
     * {@code @}, which ends it.
     *
     * @param text anything, also hostile; {@code null} is none
     */
    public static boolean isName(String text) {
        return isDomain(text) && text.indexOf('@') < 0;
    }

    /**
     * {@return whether a text can be a domain}
     *
     * @param text anything, also hostile; {@code null} is none
     */
    public static boolean isDomain(String text) {
        return text != null
                && !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.codePoints().allMatch(ConferenceId::isSendable);
    }

    /**
     * {@return whether a text is made only of letters, digits and the usual signs} Names and domains in a configuration have to be.
     *
     * @param text anything, also hostile; {@code null} is none
     */
    public static boolean isPlain(String text) {
        return isName(text) && PLAIN.matcher(text).matches();
    }

    /** What can be sent back to the switch as it came: no controls, and nothing that stands for bytes which could not be read. */
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
     * @param key anything, also hostile; {@code null} is none
     * @return nothing where it is no key of a conference
     */
    public static Optional<ConferenceId> ofKey(String key) {
        int at = key == null ? -1 : key.indexOf('@');
        return at < 0 ? Optional.empty() : of(key.substring(0, at), key.substring(at + 1));
    }

    /**
     * Makes a conference of its parts.
     *
     * @param name anything, also hostile
     * @param domain anything, also hostile
     * @return nothing where they can be none
     */
    public static Optional<ConferenceId> of(String name, String domain) {
        return isName(name) && isDomain(domain) ? Optional.of(new ConferenceId(name, domain)) : Optional.empty();
    }

    /**
     * Name and domain in one text, from which {@link #ofKey} makes the same conference again. For links, audit lines and messages.
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
