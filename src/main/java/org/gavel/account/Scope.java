package org.gavel.account;

import java.util.Locale;
import org.gavel.conference.ConferenceId;

/**
 * The rooms of a grant. A room is a conference with its domain; where a grant names no domain, that of the switch is
 * meant. Upper and lower case make no difference.
 */
public sealed interface Scope {

    /** The most characters of a room's name with its domain, or of a pattern for it. */
    int MAX_LENGTH = ConferenceId.MAX_KEY;

    /**
     * {@return whether a grant with this scope is valid in a room}
     *
     * @param room any conference
     */
    boolean covers(ConferenceId room);

    /**
     * {@return the scope of one room}
     *
     * @param text a conference's name, or its name and domain as in {@link ConferenceId#key}
     * @param usualDomain the domain where the text has none
     * @throws IllegalArgumentException when name and domain have more than {@link #MAX_LENGTH} characters together
     */
    static Scope one(String text, String usualDomain) {
        int at = text.indexOf('@');
        return at < 0 ? new OneRoom(text, usualDomain) : new OneRoom(text.substring(0, at), text.substring(at + 1));
    }

    /**
     * {@return the scope of all rooms that match a pattern}
     *
     * @param pattern a pattern for names, or for names and, behind an {@code @}, domains
     * @param usualDomain the domain where the pattern has none
     * @throws IllegalArgumentException when both patterns have more than {@link #MAX_LENGTH} characters together
     */
    static Scope like(String pattern, String usualDomain) {
        int at = pattern.indexOf('@');
        return at < 0
                ? new RoomsLike(pattern, usualDomain)
                : new RoomsLike(pattern.substring(0, at), pattern.substring(at + 1));
    }

    /** All rooms, also those that do not exist yet. */
    record AllRooms() implements Scope {

        @Override
        public boolean covers(ConferenceId room) {
            return true;
        }
    }

    /**
     * Rooms whose names and domains match patterns. {@code *} stands for any number of characters, {@code ?} for one,
     * and each other character for itself.
     *
     * @param name the pattern for names
     * @param domain the pattern for domains
     */
    record RoomsLike(String name, String domain) implements Scope {

        /**
         * Refuses patterns that are too long.
         *
         * @param domain a pattern for domains
         * @param name a pattern for names
         * @throws IllegalArgumentException when both have more than {@link #MAX_LENGTH} characters together
         */
        public RoomsLike {
            checkLength(name, domain);
        }

        @Override
        public boolean covers(ConferenceId room) {
            return matches(lower(name), lower(room.name())) && matches(lower(domain), lower(room.domain()));
        }

        /** Goes back to the last {@code *} at most, so that no pattern makes it slow. */
        private static boolean matches(String pattern, String text) {
            int p = 0;
            int star = -1;
            int resume = 0;
            for (int t = 0; t < text.length(); ) {
                char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
                if (wanted == '*') {
                    star = p++;
                    resume = t;
                } else if (p < pattern.length() && (wanted == '?' || wanted == text.charAt(t))) {
                    p++;
                    t++;
                } else if (star >= 0) {
                    p = star + 1;
                    t = ++resume;
                } else {
                    return false;
                }
            }
            return pattern.substring(p).chars().allMatch(c -> c == '*');
        }
    }

    /**
     * One room.
     *
     * @param name the conference's name
     * @param domain the conference's domain
     */
    record OneRoom(String name, String domain) implements Scope {

        /**
         * Refuses a name and a domain that are too long.
         *
         * @param domain a conference's domain
         * @param name a conference's name
         * @throws IllegalArgumentException when both have more than {@link #MAX_LENGTH} characters together
         */
        public OneRoom {
            checkLength(name, domain);
        }

        @Override
        public boolean covers(ConferenceId room) {
            return name.equalsIgnoreCase(room.name()) && domain.equalsIgnoreCase(room.domain());
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static void checkLength(String name, String domain) {
        if (name.length() + domain.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a room or pattern has at most " + MAX_LENGTH + " characters");
        }
    }
}
