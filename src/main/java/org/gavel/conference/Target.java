package org.gavel.conference;

/** On whom a command acts, as the control channel words it ({@code docs/protocol.md} §8.1). */
public sealed interface Target {

    /** The text for the {@code id} of a command. */
    String wire();

    record One(long memberId) implements Target {
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

    record All() implements Target {
        @Override
        public String wire() {
            return "all";
        }
    }

    record NonModerators() implements Target {
        @Override
        public String wire() {
            return "non_moderator";
        }
    }

    /** Of no member but of the room. */
    record Room() implements Target {
        @Override
        public String wire() {
            return "";
        }
    }
}
