/** Settings, named rooms and switches in the database. */
package org.gavel.settings.store;
