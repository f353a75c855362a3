/** A moderator’s link to the switch, and the subscription of a channel over one link. */
package org.gavel.moderation.link;
