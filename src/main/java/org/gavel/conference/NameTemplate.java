package org.gavel.conference;

import java.util.Optional;

/**
 * The template by which a switch makes conferences' names from numbers ({@code docs/protocol.md} §6.3). Gavel uses it
 * to find the channels of a room of which it knows only the number.
 *
 * @param pattern a text with {@code <number>} once and {@code <domain>} at most once
 */
public record NameTemplate(String pattern) {

    /** The template of XSwitch, which makes names such as {@code 3000-seven.local}. */
    public static final NameTemplate NUMBER_AND_DOMAIN = new NameTemplate("<number>-<domain>");

    /** The usual template of stock dialplans, which makes names such as {@code 3000}. */
    public static final NameTemplate NUMBER = new NameTemplate("<number>");

    private static final String NUMBER_PLACE = "<number>";
    private static final String DOMAIN_PLACE = "<domain>";

    /**
     * Refuses a pattern that cannot make names.
     *
     * @param pattern must have {@code <number>} once and {@code <domain>} at most once, and otherwise only characters
     *     of {@link ConferenceId#PLAIN_FORM}
     * @throws IllegalArgumentException when it does not
     */
    public NameTemplate {
        String fixed = pattern.replaceFirst(NUMBER_PLACE, "").replaceFirst(DOMAIN_PLACE, "");
        boolean hasNumber = pattern.contains(NUMBER_PLACE);
        if (!hasNumber || !(fixed.isEmpty() || ConferenceId.isPlain(fixed))) {
            throw new IllegalArgumentException("a name template has <number> once and <domain> at most once, and no "
                    + "characters that a conference's name cannot have");
        }
    }

    /**
     * {@return the conference that a number leads to}
     *
     * @param number the number that people dial
     * @param domain the domain of the switch's conferences
     * @throws IllegalArgumentException when number, domain or the made name are not valid
     */
    public ConferenceId conference(String number, String domain) {
        if (!ConferenceId.isPlain(number)) {
            throw new IllegalArgumentException("not a room number");
        }
        return new ConferenceId(name(number, domain), domain);
    }

    /** The name for a number, which may be too long for a conference. */
    String name(String number, String domain) {
        return pattern.replace(NUMBER_PLACE, number).replace(DOMAIN_PLACE, domain);
    }

    /**
     * {@return the number in a conference's name} Empty if the name does not fit this template.
     *
     * @param conference any conference
     */
    public Optional<String> number(ConferenceId conference) {
        String filled = pattern.replace(DOMAIN_PLACE, conference.domain());
        int place = filled.indexOf(NUMBER_PLACE);
        String before = filled.substring(0, place);
        String behind = filled.substring(place + NUMBER_PLACE.length());
        String name = conference.name();
        boolean fits =
                name.length() > before.length() + behind.length() && name.startsWith(before) && name.endsWith(behind);
        return fits ? Optional.of(name.substring(before.length(), name.length() - behind.length())) : Optional.empty();
    }
}
