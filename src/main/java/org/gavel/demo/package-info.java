/**
 * The demonstration switch: a small copy of mod_verto and mod_conference. {@code mvn -Prun} starts it; the WAR for production does not
 * have it. It shares only the reading of JSON with the rest of Gavel.
 */
package org.gavel.demo;
