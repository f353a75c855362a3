/** The links of all moderators to the switch, and the reports of the switch about conferences. */
package org.gavel.moderation;
