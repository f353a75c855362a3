package org.gavel.settings;

import java.util.Objects;

/**
 * A switch that an administrator entered.
 *
 * @param name its name for administrators
 * @param url {@code ws://host:port} or {@code wss://host:port}, a path may follow
 * @param domain the domain of its users and conferences
 * @param roomTemplate the template that makes a conference's name from a room's number, such as
 *     {@code <number>-<domain>}
 * @param certificate the certificates to trust in PEM form; empty to trust the system's authorities
 */
public record SwitchTarget(String name, String url, String domain, String roomTemplate, String certificate) {

    /**
     * Refuses {@code null} in any component.
     *
     * @param name its name for administrators; never {@code null}
     * @param url {@code ws://host:port} or {@code wss://host:port}, a path may follow; never {@code null}
     * @param domain the domain of its users and conferences; never {@code null}
     * @param roomTemplate the template that makes a conference's name from a room's number, such as
     *     {@code <number>-<domain>}; never {@code null}
     * @param certificate the certificates to trust in PEM form; empty to trust the system's authorities; never
     *     {@code null}
     * @throws NullPointerException when {@code name}, {@code url}, {@code domain}, {@code roomTemplate} or
     *     {@code certificate} is {@code null}
     */
    public SwitchTarget {
        Objects.requireNonNull(name);
        Objects.requireNonNull(url);
        Objects.requireNonNull(domain);
        Objects.requireNonNull(roomTemplate);
        Objects.requireNonNull(certificate);
    }

    /**
     * {@return whether both lead to the same connection} Their names make no difference.
     *
     * @param other the switch to compare with
     */
    public boolean connectsLike(SwitchTarget other) {
        return url.equals(other.url)
                && domain.equals(other.domain)
                && roomTemplate.equals(other.roomTemplate)
                && certificate.equals(other.certificate);
    }
}
