package org.gavel.web.session;

import org.gavel.account.SignedOut;

/**
 * Fired when a session has ended, whatever the reason, so that observers release everything that they hold for it.
 *
 * @param session its handle, as in {@link UserSession#handle}
 * @param moderatorId the account's id
 * @param reason as its pages hear it: {@code idle}, {@code longest}, {@code revoked} or {@code signed-out} ({@code docs/push.md})
 */
public record SessionEnded(String session, String moderatorId, String reason) {

    static SessionEnded of(UserSession session, SignedOut.Why why) {
        return new SessionEnded(session.handle(), session.moderator().id(), reason(why));
    }

    /**
     * {@return the reason as pages hear it, such as {@code idle}}
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
