package org.gavel.moderation;

import org.gavel.moderation.link.ModeratorLink;

/**
 * A moderator's link was made. Fired before anybody uses it, on the thread that made it, so whoever observes it must not wait.
 *
 * @param link by which nobody has been called yet
 */
public record LinkMade(ModeratorLink link) {}
