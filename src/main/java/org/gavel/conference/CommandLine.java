package org.gavel.conference;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that a response of the control channel repeats ({@code docs/protocol.md} §8.2), taken apart: it is all that tells
 * what another moderator did.
 *
 * @param verb such as {@code mute}
 * @param target what follows the verb, a member id or {@code all}; empty for none
 */
public record CommandLine(String verb, String target) {

    private static final Pattern WORDS = Pattern.compile("(\\S{1,40})(?: (\\S{0,40}).*)?", Pattern.DOTALL);

    /**
     * Takes a line apart.
     *
     * @param conference whose name the line must begin with
     * @param line as the switch repeated it; hostile text
     * @return empty for a line of another conference and for one without a verb
     */
    public static Optional<CommandLine> parse(ConferenceId conference, String line) {
        String prefix = conference.name() + " ";
        if (!line.startsWith(prefix)) {
            return Optional.empty();
        }
        Matcher words = WORDS.matcher(line.substring(prefix.length()));
        return words.matches()
                ? Optional.of(new CommandLine(words.group(1), words.group(2) == null ? "" : words.group(2)))
                : Optional.empty();
    }

    /** {@return the member it was about} Empty where it was about no single member. */
    public OptionalLong memberId() {
        return target.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(target)) : OptionalLong.empty();
    }
}
