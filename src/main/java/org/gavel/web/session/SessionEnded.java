package org.gavel.web.session;

import org.gavel.account.SignedOut;

/**
 * Fired when a session has ended, whatever the reason, so that everything that is held for it is let go.
 *
 * @param session its handle
 * @param moderatorId the account's id
 * @param reason the word that its pages are told, as in {@code docs/push.md}
 */
public record SessionEnded(String session, String moderatorId, String reason) {

    static SessionEnded of(UserSession session, SignedOut.Why why) {
        return new SessionEnded(session.handle(), session.moderator().id(), reason(why));
    }

    /**
     * {@return the word for the pages}
     *
     * @param why why the session ended
     */
    public static String reason(SignedOut.Why why) {
        return switch (why) {
            case IDLE -> "idle";
            case LONGEST -> "longest";
            case REVOKED -> "revoked";
            case HIMSELF, ELSEWHERE, SERVER -> "signed-out";
        };
    }
}
