package org.gavel.conference;

/** The target of a command, with its text on the wire ({@code docs/protocol.md} §8.1). */
public sealed interface Target {

    /** {@return the text for the {@code id} of a command; empty for the room} */
    String wire();

    /**
     * One member.
     *
     * @param memberId the member id, positive
     */
    record One(long memberId) implements Target {
        /**
         * Refuses a number that no member can have.
         *
         * @param memberId positive
         * @throws IllegalArgumentException when it is not positive
         */
        public One {
            if (memberId <= 0) {
                throw new IllegalArgumentException("a member id is positive");
            }
        }

        @Override
        public String wire() {
            return Long.toString(memberId);
        }
    }

    /** All members. */
    record All() implements Target {
        @Override
        public String wire() {
            return "all";
        }
    }

    /** All members whom the switch does not mark as moderators. */
    record NonModerators() implements Target {
        @Override
        public String wire() {
            return "non_moderator";
        }
    }

    /** The room. */
    record Room() implements Target {
        @Override
        public String wire() {
            return "";
        }
    }
}
