package org.gavel.administration.switches;

/**
 * A switch as it is entered.
 *
 * @param id {@code null} for a new one
 * @param version as it was read
 * @param url {@code ws://host:port} or {@code wss://host:port}, a path may follow
 * @param roomTemplate with {@code <number>} once, and {@code <domain>} at most once
 * @param certificate in PEM form; empty to trust the system's authorities
 */
public record SwitchDraft(
        Long id, int version, String name, String url, String domain, String roomTemplate, String certificate) {}
