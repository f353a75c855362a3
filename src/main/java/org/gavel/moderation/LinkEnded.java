package org.gavel.moderation;

import org.gavel.moderation.link.ModeratorLink;

/**
 * The event that a moderator's link was closed and does not come back. It is fired on the thread that tells the state
 * of the link, so observers must not block.
 *
 * @param link the closed link
 */
public record LinkEnded(ModeratorLink link) {}
