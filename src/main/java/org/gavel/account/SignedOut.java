package org.gavel.account;

/**
 * Fired when a session ended.
 *
 * @param who the account, and the network address at the sign-in
 * @param why why it ended
 */
public record SignedOut(Actor who, Why why) {

    /** Why a session ended. */
    public enum Why {
        /** The person signed out in this session. The audit stores the constant's name. */
        HIMSELF,
        /** The person ended it from another of their sessions. */
        ELSEWHERE,
        /** The person did nothing for too long. */
        IDLE,
        /** The session had lasted as long as the settings allow. */
        LONGEST,
        /** The account was deactivated, or its password was changed or reset. */
        REVOKED,
        /** The server stopped, or ended the session. */
        SERVER
    }
}
