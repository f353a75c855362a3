package org.gavel.web.session;

/**
 * Fired when somebody's session has ended, whatever the reason: who holds something for it lets go.
 *
 * @param session its handle
 * @param reason the word that its pages are told, as in {@code docs/push.md}
 */
public record SessionEnded(String session, String moderatorId, String reason) {}
