package org.gavel.account;

import org.gavel.conference.ConferenceId;

/** Fired when somebody tried what is not done for him. */
public sealed interface AccessRefusal {

    /** Who tried; {@link Actor#stranger} when nobody is signed in. */
    Actor by();

    /** What he tried: an act, a change, or the address of a page. */
    String attempt();

    /** In which room, or {@code null}. */
    ConferenceId room();

    /** Why, in a word for the record. */
    String why();

    /** He may not. */
    record NotPermitted(Actor by, Permission lacks, String attempt, ConferenceId room) implements AccessRefusal {

        @Override
        public String why() {
            return lacks.wire();
        }
    }

    /** Whoever he is, it is taken from nobody that way. */
    record NotTaken(Actor by, Reason reason, String attempt, ConferenceId room) implements AccessRefusal {

        @Override
        public String why() {
            return reason.word();
        }
    }

    /** Why something is taken from nobody. */
    enum Reason {
        /** Another site's page asks, or no page at all. */
        ORIGIN("origin"),
        /** The session's token is missing or wrong. */
        TOKEN("token"),
        /** Nothing that a form of a page sends. */
        FORM("form"),
        /** The link for the first administrator is not that one. */
        LINK("link"),
        /** More at once than a person can mean. */
        TOO_MANY("tooMany");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
