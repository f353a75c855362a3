/** The roles that administrators manage. */
package org.gavel.administration.role;
