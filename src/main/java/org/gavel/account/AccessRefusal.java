package org.gavel.account;

import org.gavel.conference.ConferenceId;

/** Fired when somebody tried what is refused. */
public sealed interface AccessRefusal {

    /** {@return who tried; {@link Actor#stranger} when nobody is signed in} */
    Actor by();

    /** {@return what they tried: an action, a change, or the address of a page} */
    String attempt();

    /** {@return in which room, or {@code null}} */
    ConferenceId room();

    /** {@return why, in a word for the record} */
    String why();

    /**
     * The account lacks a permission.
     *
     * @param by who tried
     * @param lacks the permission that they lack
     * @param attempt what they tried
     * @param room in which room, or {@code null}
     */
    record NotPermitted(Actor by, Permission lacks, String attempt, ConferenceId room) implements AccessRefusal {

        @Override
        public String why() {
            return lacks.wire();
        }
    }

    /**
     * Gavel takes this from nobody, whatever their permissions.
     *
     * @param by who tried
     * @param reason why it is not taken
     * @param attempt what they tried
     * @param room in which room, or {@code null}
     */
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

        /** {@return the reason in a word for the record} */
        public String word() {
            return word;
        }
    }
}
