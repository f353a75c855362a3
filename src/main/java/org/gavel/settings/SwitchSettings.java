package org.gavel.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which switch.
 *
 * @param url {@code ws://…} or {@code wss://…}
 * @param domain the domain of its users and conferences
 * @param certificate a PEM file to trust instead of the system's authorities
 * @param certificateText the same as text, where an administrator entered it
 */
public record SwitchSettings(URI url, String domain, Optional<Path> certificate, Optional<String> certificateText) {}
