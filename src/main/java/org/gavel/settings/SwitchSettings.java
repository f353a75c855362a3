package org.gavel.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The switch that Gavel connects to.
 *
 * @param url {@code ws://host:port} or {@code wss://host:port}, a path may follow
 * @param domain the domain of its users and conferences
 * @param certificate a PEM file to trust instead of the system's authorities; empty for those
 * @param certificateText the certificates as PEM text, where an administrator entered them; empty otherwise
 */
public record SwitchSettings(URI url, String domain, Optional<Path> certificate, Optional<String> certificateText) {}
