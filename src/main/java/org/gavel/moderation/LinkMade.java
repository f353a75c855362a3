package org.gavel.moderation;

import org.gavel.moderation.link.ModeratorLink;

/**
 * The event that a moderator's link was made. It is fired before the link is used, on the thread that made it, so
 * observers must not block.
 *
 * @param link the new link, which has carried no call yet
 */
public record LinkMade(ModeratorLink link) {}
