package org.gavel.conference;

import java.util.Objects;
import java.util.Optional;

/**
 * How a switch names its conferences, and so which one somebody means.
 *
 * @param domain the domain of the switch's conferences
 */
public record RoomNaming(String domain, NameTemplate template) {

    public RoomNaming {
        Objects.requireNonNull(domain);
        Objects.requireNonNull(template);
    }

    /**
     * The conference that somebody means who types a number, a conference's name, or a name with its domain.
     *
     * @return nothing when it can be none, or is one of another domain than the switch's
     */
    public Optional<ConferenceId> conference(String typed) {
        String text = typed.strip();
        int at = text.indexOf('@');
        if (at > 0) {
            boolean own = text.substring(at + 1).equalsIgnoreCase(domain);
            return own ? id(text.substring(0, at)) : Optional.empty();
        }
        boolean number = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        if (!number) {
            return id(text);
        }
        return ConferenceId.isValid(text) && ConferenceId.isValid(domain) ? filled(text) : Optional.empty();
    }

    /** What people dial for it; the conference's name where it was not made from a number. */
    public String number(ConferenceId conference) {
        return template.number(conference).orElse(conference.name());
    }

    /** A number that makes a name which is too long makes none. */
    private Optional<ConferenceId> filled(String number) {
        try {
            return Optional.of(template.conference(number, domain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<ConferenceId> id(String name) {
        return ConferenceId.isValid(name) && ConferenceId.isValid(domain)
                ? Optional.of(new ConferenceId(name, domain))
                : Optional.empty();
    }
}
