/**
 * The media process: it makes what calls hear and see, and measures what they send. It runs in a JVM of its own with the native library,
 * exchanges lines of JSON with the switch that started it, and ends with its input. Nothing here runs in the server.
 */
package org.gavel.demo.media.process;
