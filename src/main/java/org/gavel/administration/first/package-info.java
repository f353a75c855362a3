/** The first administrator of a new installation, and the accounts of the demonstration. */
package org.gavel.administration.first;
