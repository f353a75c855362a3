package org.gavel.account;

import java.util.Locale;

/** In which rooms a grant holds. Rooms are named as the switch names conferences, such as {@code 3000-seven.local}. */
public sealed interface Scope {

    int MAX_LENGTH = 128;

    boolean covers(String room);

    /** Every room, those to come too. */
    record AllRooms() implements Scope {

        @Override
        public boolean covers(String room) {
            return true;
        }
    }

    /**
     * Rooms whose names match; upper and lower case are the same.
     *
     * @param pattern {@code *} stands for any characters, also none, {@code ?} for one; everything else for itself
     */
    record RoomsLike(String pattern) implements Scope {

        public RoomsLike {
            checkLength(pattern);
        }

        @Override
        public boolean covers(String room) {
            return matches(pattern.toLowerCase(Locale.ROOT), room.toLowerCase(Locale.ROOT));
        }

        /** Never steps back further than to the last star: no pattern, however odd, makes it slow. */
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

    /** One room. */
    record OneRoom(String name) implements Scope {

        public OneRoom {
            checkLength(name);
        }

        @Override
        public boolean covers(String room) {
            return name.equalsIgnoreCase(room);
        }
    }

    private static void checkLength(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a room or pattern has 1 to " + MAX_LENGTH + " characters");
        }
    }
}
