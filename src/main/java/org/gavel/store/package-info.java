/**
 * How what must last gets into the database without anybody waiting for it: the schema's migrations, the journal, and
 * the two ways of writing behind. Knows no conference and no entity.
 */
package org.gavel.store;
