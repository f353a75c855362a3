/**
 * Writes to the database without letting anybody wait: the migration of the schema, the journal, the writing behind it,
 * and transactions. It knows no conference and no entity.
 */
package org.gavel.store;
