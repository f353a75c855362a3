package org.gavel.demo.modconference;

import java.util.List;
import java.util.Map;

/**
 * How the control channel makes an API line from a command, its id and its values, with the blanks of the real switch
 * ({@code docs/protocol.md} §8.3).
 */
@FunctionalInterface
interface ControlLine {

    /** A member and nothing else. */
    ControlLine MEMBER = (head, id, values) -> head + " " + id;

    /** A member, and a value when one was given. */
    ControlLine MEMBER_OPTION = (head, id, values) -> head + " " + id + (values.isEmpty() ? "" : " " + values.get(0));

    /** A member and a value; a missing value leaves its blank. */
    ControlLine MEMBER_VALUE = (head, id, values) -> head + " " + id + " " + value(values, 0, "");

    /** A value for the whole room; a missing one leaves its blank. */
    ControlLine VALUE = (head, id, values) -> head + " " + value(values, 0, "");

    /** Two values for the whole room, the second {@code all} when missing. */
    ControlLine PAIR = (head, id, values) -> head + " " + value(values, 0, "") + " " + value(values, 1, "all");

    /** The commands of the control channel; all others are invalid there. */
    Map<String, ControlLine> BY_COMMAND = Map.ofEntries(
            Map.entry("kick", MEMBER),
            Map.entry("mute", MEMBER_OPTION),
            Map.entry("unmute", MEMBER_OPTION),
            Map.entry("tmute", MEMBER_OPTION),
            Map.entry("deaf", MEMBER_OPTION),
            Map.entry("undeaf", MEMBER_OPTION),
            Map.entry("vmute", MEMBER_OPTION),
            Map.entry("unvmute", MEMBER_OPTION),
            Map.entry("tvmute", MEMBER_OPTION),
            Map.entry("volume_in", MEMBER_VALUE),
            Map.entry("volume_out", MEMBER_VALUE),
            Map.entry("vid-res-id", MEMBER_VALUE),
            Map.entry("vid-floor", MEMBER_VALUE),
            Map.entry("vid-layer", MEMBER_VALUE),
            Map.entry("vid-canvas", MEMBER_VALUE),
            Map.entry("vid-watching-canvas", MEMBER_VALUE),
            Map.entry("vid-banner", MEMBER_VALUE),
            Map.entry("play", VALUE),
            Map.entry("stop", VALUE),
            Map.entry("recording", PAIR),
            Map.entry("vid-layout", PAIR),
            Map.entry("vid-write-png", PAIR));

    /**
     * Makes the line.
     *
     * @param head the conference's name and the command as it was sent
     * @param id the member id as text; may be empty
     * @param values the values; may be empty
     * @return the line
     */
    String build(String head, String id, List<String> values);

    private static String value(List<String> values, int index, String otherwise) {
        return index < values.size() ? values.get(index) : otherwise;
    }
}
