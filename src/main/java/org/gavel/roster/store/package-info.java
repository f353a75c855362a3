/**
 * The mirror of the rosters in the database: identity and lasting state of conferences and members, written a moment
 * later.
 */
package org.gavel.roster.store;
