/** The switches that administrators manage. */
package org.gavel.administration.switches;
