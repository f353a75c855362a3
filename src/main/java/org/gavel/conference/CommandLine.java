package org.gavel.conference;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command line that a response of the control channel repeats ({@code docs/protocol.md} §8.2). Only this line tells
 * what another moderator did.
 *
 * @param verb the command's name, such as {@code mute}; at most 40 characters
 * @param target the word after the verb: a member id, or a group such as {@code all}; at most 40 characters, empty for
 *     none
 */
public record CommandLine(String verb, String target) {

    private static final Pattern WORDS = Pattern.compile("(\\S{1,40})(?: (\\S{0,40}).*)?", Pattern.DOTALL);

    /**
     * Parses a line.
     *
     * @param conference the conference, with whose name the line must begin
     * @param line the line as the switch repeated it; hostile text
     * @return the command; empty for a line of another conference or without a command
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

    /** {@return the member id that the command was for} Empty where it was for no single member. */
    public OptionalLong memberId() {
        return target.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(target)) : OptionalLong.empty();
    }
}
