/**
 * The media process: what calls hear and see is made here, and what they send is heard here. It runs in a JVM of its own with the native
 * library, speaks lines of JSON with the switch that started it, and ends with its input. Nothing here runs in the server.
 */
package org.gavel.demo.media.process;
