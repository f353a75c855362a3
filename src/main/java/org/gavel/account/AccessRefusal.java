package org.gavel.account;

import org.gavel.conference.ConferenceId;

/** Fired when Gavel refused an attempt. */
public sealed interface AccessRefusal {

    /** {@return the person who tried; {@link Actor#anonymous} when nobody is signed in} */
    Actor by();

    /** {@return the name of the attempt: of an action, of a change, or the address of a page} */
    String attempt();

    /** {@return the room, or {@code null}} */
    ConferenceId room();

    /** {@return the reason in one word for the audit} */
    String why();

    /**
     * The account lacks a permission.
     *
     * @param by the person who tried
     * @param lacks the permission that they lack
     * @param attempt the name of the attempt
     * @param room the room, or {@code null}
     */
    record NotPermitted(Actor by, Permission lacks, String attempt, ConferenceId room) implements AccessRefusal {

        @Override
        public String why() {
            return lacks.wire();
        }
    }

    /**
     * Gavel refuses the request whatever the permissions of the account.
     *
     * @param by the person who tried
     * @param reason the reason of the refusal
     * @param attempt the name of the attempt
     * @param room the room, or {@code null}
     */
    record RequestRefused(Actor by, Reason reason, String attempt, ConferenceId room) implements AccessRefusal {

        @Override
        public String why() {
            return reason.word();
        }
    }

    /** The reasons for which Gavel refuses a request, whatever the caller's permissions. */
    enum Reason {
        /** The request comes from another site's page, or from none. */
        ORIGIN("origin"),
        /** The session's token is missing or wrong. */
        TOKEN("token"),
        /** No form of the page sends such a request. */
        FORM("form"),
        /** The token in the link for the first administrator is wrong. */
        LINK("link"),
        /** Too many actions of the same page or person run already. */
        TOO_MANY("tooMany");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** {@return the reason in one word for the audit} */
        public String word() {
            return word;
        }
    }
}
