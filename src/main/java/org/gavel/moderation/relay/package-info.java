/** The way of an act to the switch and of its outcome back. */
package org.gavel.moderation.relay;
