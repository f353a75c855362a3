/** The live rooms: their feeds, their rosters and activity, and what is recorded of them. */
package org.gavel.moderation.room;
