/** The start and the end of Gavel: threads, periodic tasks, the connection to the switch and the demonstration. */
package org.gavel.startup;
