/** The live rooms: what feeds them, what happens in them, and what is written down of it. */
package org.gavel.moderation.room;
