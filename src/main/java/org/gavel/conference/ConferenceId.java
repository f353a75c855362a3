package org.gavel.conference;

import java.util.regex.Pattern;

/**
 * A conference as the switch names it ({@code docs/protocol.md} §6.3).
 *
 * @param name the name at mod_conference, such as {@code 3000-seven.local}; also the name of its LiveArray
 * @param domain the domain in its channels' names
 */
public record ConferenceId(String name, String domain) implements Comparable<ConferenceId> {

    /** Longer names are not ours to handle: the switch's own buffers are shorter. */
    public static final int MAX_LENGTH = 128;

    /**
     * What a name may hold. A space, a quote or a backslash would be argument injection on the control channel, and an
     * {@code @} breaks moderation ({@code docs/protocol.md} §6.3, §8.1, §14).
     */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._+~=-]+");

    public ConferenceId {
        check(name);
        check(domain);
    }

    private static void check(String part) {
        if (!isValid(part)) {
            throw new IllegalArgumentException("not a conference name or domain");
        }
    }

    /** Whether the text can be a name or a domain. */
    public static boolean isValid(String part) {
        return part != null
                && !part.isEmpty()
                && part.length() <= MAX_LENGTH
                && NAME.matcher(part).matches();
    }

    /** {@code conference-liveArray.<name>@<domain>}. */
    public String liveArrayChannel() {
        return channel("liveArray");
    }

    public String modChannel() {
        return channel("mod");
    }

    public String chatChannel() {
        return channel("chat");
    }

    public String infoChannel() {
        return channel("info");
    }

    private String channel(String kind) {
        return "conference-" + kind + "." + name + "@" + domain;
    }

    @Override
    public int compareTo(ConferenceId other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : domain.compareTo(other.domain);
    }

    @Override
    public String toString() {
        return name + "@" + domain;
    }
}
