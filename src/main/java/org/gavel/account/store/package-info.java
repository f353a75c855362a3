/** Accounts, roles and grants in the database. */
package org.gavel.account.store;
