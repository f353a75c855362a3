/** Carries out acts: sends their commands to the switch and finds their outcomes. */
package org.gavel.moderation.relay;
