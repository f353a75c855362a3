package org.gavel.settings;

import java.util.Objects;

/**
 * A switch that an administrator has entered.
 *
 * @param name how administrators call it
 * @param url {@code ws://…} or {@code wss://…}
 * @param domain the domain of its users and conferences
 * @param roomTemplate how a room's number becomes its conference's name
 * @param certificate in PEM form, to trust instead of the system's authorities; empty for those
 */
public record SwitchTarget(String name, String url, String domain, String roomTemplate, String certificate) {

    /**
     * Refuses {@code null} in any component.
     *
     * @param name never {@code null}
     * @param url never {@code null}
     * @param domain never {@code null}
     * @param roomTemplate never {@code null}
     * @param certificate never {@code null}
     */
    public SwitchTarget {
        Objects.requireNonNull(name);
        Objects.requireNonNull(url);
        Objects.requireNonNull(domain);
        Objects.requireNonNull(roomTemplate);
        Objects.requireNonNull(certificate);
    }

    /**
     * {@return whether a connection to the one is a connection to the other} Their names make no difference.
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
