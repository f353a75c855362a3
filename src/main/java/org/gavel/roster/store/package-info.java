/** The roster's mirror in the database: identity and lasting state of conferences and members, written behind. */
package org.gavel.roster.store;
