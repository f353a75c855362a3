package org.gavel.account;

/**
 * Fired when somebody's session has ended.
 *
 * @param who whose session it was, and from where they signed in
 * @param why why it ended
 */
public record SignedOut(Actor who, Why why) {

    /** Why a session ended. */
    public enum Why {
        /** He signed out here. */
        HIMSELF,
        /** The person ended it from another of their sessions. */
        ELSEWHERE,
        /** He did nothing for too long. */
        IDLE,
        /** It had lasted as long as a session may. */
        LONGEST,
        /** The account was deactivated, or its password was changed or reset. */
        REVOKED,
        /** The server stopped or forgot it. */
        SERVER
    }
}
