/**
 * What a call of the demonstration switch sends and hears. {@link org.gavel.demo.media.MediaEnd} is the port; behind it is a process of
 * its own ({@link org.gavel.demo.media.process}), because its native library can take a whole JVM down, or nothing.
 */
package org.gavel.demo.media;
