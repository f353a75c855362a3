/**
 * The media of the calls of the demonstration switch. {@link org.gavel.demo.media.MediaEnd} is the port. Behind it is either no media, or
 * a process of its own ({@link org.gavel.demo.media.process}), because the native library can end the JVM that loads it.
 */
package org.gavel.demo.media;
