package org.gavel.conference;

import java.util.Optional;

/**
 * How conferences get their names from room numbers ({@code docs/protocol.md} §6.3), so that a room can be watched by
 * somebody who is not in it.
 *
 * @param pattern has {@code <number>} once, and {@code <domain>} at most once
 */
public record NameTemplate(String pattern) {

    /** XSwitch's way: {@code 3000-seven.local}. */
    public static final NameTemplate NUMBER_AND_DOMAIN = new NameTemplate("<number>-<domain>");

    /** The usual way of stock dialplans: {@code 3000}. */
    public static final NameTemplate NUMBER = new NameTemplate("<number>");

    private static final String NUMBER_PLACE = "<number>";
    private static final String DOMAIN_PLACE = "<domain>";

    /**
     * Refuses a pattern that makes no names.
     *
     * @param pattern has {@code <number>} once, {@code <domain>} at most once
     * @throws IllegalArgumentException when it has not, or has characters that a conference's name cannot have
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
     * {@return the conference of a room}
     *
     * @param number what people dial
     * @param domain the domain of the switch's conferences
     * @throws IllegalArgumentException when number or domain have characters that a conference's name cannot have
     */
    public ConferenceId conference(String number, String domain) {
        if (!ConferenceId.isPlain(number)) {
            throw new IllegalArgumentException("not a room number");
        }
        return new ConferenceId(name(number, domain), domain);
    }

    /** The name that is made of a number; it may be too long for a conference. */
    String name(String number, String domain) {
        return pattern.replace(NUMBER_PLACE, number).replace(DOMAIN_PLACE, domain);
    }

    /**
     * {@return the room's number in a conference's name} Empty if the name was not made by this template.
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
