package org.gavel.conference;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a switch names its conferences, and so which one somebody means who types a text. What a link or a message carries is a
 * {@link ConferenceId#key key} and never comes here.
 *
 * @param domain the domain of the switch's conferences
 */
public record RoomNaming(String domain, NameTemplate template) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    public RoomNaming {
        Objects.requireNonNull(domain);
        Objects.requireNonNull(template);
    }

    /**
     * What somebody typed as a room, in the form in which it is kept.
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
     * Whether somebody who types this can mean that conference: by the number that people dial for it, or by its name.
     *
     * @param typed in any width and script
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
     * @return a text for which {@link #conference} gives this conference, if there is one
     */
    public String number(ConferenceId conference) {
        String number = dialled(conference);
        return conference(number).filter(conference::equals).isPresent() ? number : conference.key();
    }

    /** What people dial for it as far as the template tells; the conference's name where it was not made from a number. */
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
