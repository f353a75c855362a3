/** The links of all moderators to the switch, and what the switch reports beside its channels. */
package org.gavel.moderation;
