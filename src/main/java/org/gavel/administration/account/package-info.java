/** The accounts that administrators manage, with their grants and passwords. */
package org.gavel.administration.account;
