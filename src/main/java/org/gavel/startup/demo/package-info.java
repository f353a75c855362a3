/** Starts the demonstration switch. The WAR for production has neither this package nor {@code org.gavel.demo}. */
package org.gavel.startup.demo;
