package org.gavel.conference;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the conference that a person means by the text that they typed, from the domain and the template of the switch.
 * Links and messages carry a {@link ConferenceId#key key} instead.
 *
 * @param domain the domain of the switch's conferences
 * @param template the template by which the switch makes names from numbers
 */
public record RoomNaming(String domain, NameTemplate template) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /**
     * Refuses {@code null} in both components.
     *
     * @param domain the domain of the switch's conferences; never {@code null}
     * @param template the template by which the switch makes names from numbers; never {@code null}
     * @throws NullPointerException when {@code domain} or {@code template} is {@code null}
     */
    public RoomNaming {
        Objects.requireNonNull(domain);
        Objects.requireNonNull(template);
    }

    /**
     * {@return a typed number or name in the form in which it is stored}
     *
     * @param typed hostile text
     */
    public static String plain(String typed) {
        return TypedNumber.plain(typed);
    }

    /**
     * Finds the conference that a typed number, name, or name with domain means.
     *
     * @param typed hostile text; digits in any width and script
     * @return the conference; empty where the text cannot name a conference
     */
    public Optional<ConferenceId> conference(String typed) {
        String text = TypedNumber.plain(typed);
        int at = text.indexOf('@');
        if (at >= 0) {
            String named = text.substring(at + 1);
            return ConferenceId.of(text.substring(0, at), named.equalsIgnoreCase(domain) ? domain : named);
        }
        return isNumber(text) ? filled(text) : ConferenceId.of(text, domain);
    }

    /**
     * {@return whether a typed text can mean a conference: by its number or by its name}
     *
     * @param typed hostile text; digits in any width and script
     * @param conference any conference
     */
    public boolean canMean(String typed, ConferenceId conference) {
        String text = TypedNumber.plain(typed);
        return TypedNumber.isSame(text, conference.name())
                || text.equals(dialled(conference))
                || conference(typed).filter(conference::equals).isPresent();
    }

    /**
     * Returns the text that people read and type for a conference. It is the number where the name was made from one,
     * otherwise the name. Where that text would mean another conference, it is the key.
     *
     * @param conference any conference, also one whose name does not fit the template
     * @return a text for which {@link #conference} returns this conference, if there is one
     */
    public String number(ConferenceId conference) {
        String number = dialled(conference);
        return conference(number).filter(conference::equals).isPresent() ? number : conference.key();
    }

    /**
     * {@return the number that people dial for a conference, or its name where it was not made from a number}
     *
     * @param conference any conference
     */
    public String dialled(ConferenceId conference) {
        return template.number(conference).filter(RoomNaming::isNumber).orElse(conference.name());
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The conference for a number; empty where the name would be too long. */
    private Optional<ConferenceId> filled(String number) {
        return ConferenceId.isName(number) && ConferenceId.isDomain(domain)
                ? ConferenceId.of(template.name(number, domain), domain)
                : Optional.empty();
    }
}
