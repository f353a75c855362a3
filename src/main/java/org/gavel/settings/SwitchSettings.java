package org.gavel.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which switch, and how its conferences are named.
 *
 * @param url {@code ws://…} or {@code wss://…}
 * @param domain the domain of its users and conferences
 * @param certificate a PEM file to trust instead of the system's authorities
 * @param roomTemplate how a room's number becomes its conference's name, {@code <number>-<domain>} or {@code <number>}
 */
public record SwitchSettings(URI url, String domain, Optional<Path> certificate, String roomTemplate) {}
