package org.gavel.conference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text with which the switch answers a command, on the control channel and through {@code fsapi}
 * ({@code docs/protocol.md} §8.2). The answer to a command to several members has a line for each.
 *
 * @param text the text as it came; hostile text, may be empty and may have thousands of lines
 */
public record ResponseText(String text) {

    private static final int MAX_LINES = 50_000;
    private static final int MAX_TEXT = 256;
    private static final String DONE = "+OK";
    private static final String FAILED = "-ERR";
    /** Follows an unknown group; the refusal comes in the next line ({@code docs/protocol.md} §8.4). */
    private static final String NO_GROUP = "+OK Change to layout group [(null)]";

    /** The switch does what it reports as an error, where each member has a canvas of their own. */
    private static final String OWN_CANVASES = "-ERR Change personal canvas to layout group [";

    private static final String INVALID_CALL = "INVALID CALL";

    /** Lines such as {@code +OK mute 12}, {@code +OK kicked 12} and {@code +OK Volume IN 12 = 1}. */
    private static final Pattern DONE_TO = Pattern.compile(
            "\\+OK (?:un)?(?:v?mute|deaf|vblind|hold) (\\d{1,18})"
                    + "|\\+OK kicked (\\d{1,18})|\\+OK Volume (?:IN|OUT) (\\d{1,18}) = .*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FAILED_FOR =
            Pattern.compile("-ERR (?:Non-Existant ID|member) (\\d{1,18})\\b.*", Pattern.CASE_INSENSITIVE);

    /** {@return the outcome of the command as a whole: done if any line tells so} */
    public CommandOutcome outcome() {
        String plain = ForeignText.plain(BoundedFields.cut(text.strip(), MAX_TEXT));
        if (plain.equalsIgnoreCase(INVALID_CALL)) {
            return new CommandOutcome.Failed(CommandRefusal.INVALID_CALL, plain);
        }
        List<String> lines = lines();
        return first(lines, ResponseText::isDone)
                .<CommandOutcome>map(CommandOutcome.Done::new)
                .or(() -> first(lines, line -> line.startsWith(FAILED)).map(ResponseText::failed))
                .orElseGet(() -> new CommandOutcome.Unconfirmed(plain));
    }

    /** {@return the outcome for each member that the text names, by member id, in the order of the text} */
    public Map<Long, CommandOutcome> memberOutcomes() {
        Map<Long, CommandOutcome> outcomes = new LinkedHashMap<>();
        for (String line : lines()) {
            memberId(DONE_TO.matcher(line)).ifPresent(id -> outcomes.put(id, new CommandOutcome.Done(plain(line))));
            memberId(FAILED_FOR.matcher(line)).ifPresent(id -> outcomes.put(id, failed(line)));
        }
        return outcomes;
    }

    private List<String> lines() {
        return text.lines().map(String::strip).limit(MAX_LINES).toList();
    }

    private static boolean isDone(String line) {
        return (line.startsWith(DONE) && !line.equals(NO_GROUP)) || line.startsWith(OWN_CANVASES);
    }

    private static Optional<String> first(List<String> lines, Predicate<String> which) {
        return lines.stream().filter(which).findFirst().map(ResponseText::plain);
    }

    private static CommandOutcome failed(String line) {
        String why = plain(line).substring(FAILED.length()).strip();
        return new CommandOutcome.Failed(CommandRefusal.of(why), why);
    }

    private static String plain(String line) {
        return ForeignText.plain(BoundedFields.cut(line, MAX_TEXT));
    }

    private static Optional<Long> memberId(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Optional.of(Long.valueOf(matcher.group(group)));
            }
        }
        return Optional.empty();
    }
}
