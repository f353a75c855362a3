package org.gavel.conference;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a switch names its conferences, and so which one somebody means who types a text. What a link or a message carries is a
 * {@link ConferenceId#key key} and never comes here.
 *
 * @param domain the domain of the switch's conferences
 * @param template how a number becomes a conference's name
 */
public record RoomNaming(String domain, NameTemplate template) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /**
     * Refuses {@code null} in both components.
     *
     * @param domain never {@code null}
     * @param template never {@code null}
     */
    public RoomNaming {
        Objects.requireNonNull(domain);
        Objects.requireNonNull(template);
    }

    /**
     * {@return what somebody typed as a room, in the form in which it is kept}
     *
     * @param typed anything, also hostile
     */
    public static String plain(String typed) {
        return TypedNumber.plain(typed);
    }

    /**
     * The conference that somebody means who types a number, a conference's name, or a name with its domain.
     *
     * @param typed in any width and script
     * @return nothing when it can be none
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
     * {@return whether somebody who types this can mean that conference} They can, by the number that people dial for it, or by its name.
     *
     * @param typed in any width and script
     * @param conference the conference that they may mean
     */
    public boolean canMean(String typed, ConferenceId conference) {
        String text = TypedNumber.plain(typed);
        return TypedNumber.isSame(text, conference.name())
                || text.equals(dialled(conference))
                || conference(typed).filter(conference::equals).isPresent();
    }

    /**
     * How a conference is called where people read and type: its number where it was made from one, else its name; with its domain where
     * that alone would lead to another conference.
     *
     * @param conference any conference, also one that no template made
     * @return a text for which {@link #conference} gives this conference, if there is one
     */
    public String number(ConferenceId conference) {
        String number = dialled(conference);
        return conference(number).filter(conference::equals).isPresent() ? number : conference.key();
    }

    /**
     * {@return what people dial for it as far as the template tells; the conference's name where it was not made from a number}
     *
     * @param conference any conference
     */
    public String dialled(ConferenceId conference) {
        return template.number(conference).filter(RoomNaming::isNumber).orElse(conference.name());
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** A number that makes a name which is too long makes none. */
    private Optional<ConferenceId> filled(String number) {
        return ConferenceId.isName(number) && ConferenceId.isDomain(domain)
                ? ConferenceId.of(template.name(number, domain), domain)
                : Optional.empty();
    }
}
