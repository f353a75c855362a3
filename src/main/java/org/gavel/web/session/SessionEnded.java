package org.gavel.web.session;

import org.gavel.account.SignedOut;

/**
 * Fired when somebody's session has ended, whatever the reason: who holds something for it lets go.
 *
 * @param session its handle
 * @param reason the word that its pages are told, as in {@code docs/push.md}
 */
public record SessionEnded(String session, String moderatorId, String reason) {

    static SessionEnded of(UserSession session, SignedOut.Why why) {
        return new SessionEnded(session.handle(), session.moderator().id(), reason(why));
    }

    /** The word for the pages. */
    public static String reason(SignedOut.Why why) {
        return switch (why) {
            case IDLE -> "idle";
            case LONGEST -> "longest";
            case REVOKED -> "revoked";
            case HIMSELF, ELSEWHERE, SERVER -> "signed-out";
        };
    }
}
