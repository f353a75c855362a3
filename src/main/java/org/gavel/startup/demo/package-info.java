/**
 * The one place that knows the demonstration switch. The WAR for production lacks this package and
 * {@code org.gavel.demo}.
 */
package org.gavel.startup.demo;
