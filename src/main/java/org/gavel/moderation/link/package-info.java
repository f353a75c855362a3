/** One moderator’s link to the switch, and the feed of a channel over it. */
package org.gavel.moderation.link;
