/** Accounts: how people sign in, and the access control that decides what they may do. */
package org.gavel.account;
