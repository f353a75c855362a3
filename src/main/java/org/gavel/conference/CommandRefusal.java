package org.gavel.conference;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The reasons for which the switch refuses a command, recognised by its texts ({@code docs/protocol.md} §8.2). */
public enum CommandRefusal {
    /** No such conference runs. */
    NO_SUCH_CONFERENCE("Conference .* not found.*"),
    /** No such member is in the conference. */
    NO_SUCH_MEMBER("Non-Existant (ID|member).*|No Member .* in conference .*"),
    /** The member is on hold. */
    MEMBER_ON_HOLD("member \\d+ is on hold.*"),
    /** The conference has one canvas only. */
    ONLY_ONE_CANVAS("Only 1 Canvas.*"),
    /** The command does not take the value. */
    INVALID_DATA("Invalid DATA.*"),
    /** The switch knows no such layout. */
    INVALID_LAYOUT("Invalid layout .*"),
    /** Another member holds the floor. */
    FLOOR_HELD("floor is held by .*"),
    /** The member has a video role, which excludes the video floor. */
    FLOOR_BY_ROLE("cannot set floor on a member in an active video role.*"),
    /** The conference mixes no video. */
    NOT_MIXING("conference is not in mixing mode.*"),
    /** The file to play does not exist. */
    FILE_NOT_FOUND("\\(play\\) File: .* not found.*"),
    /** The conference is being recorded into that file already. */
    FILE_IN_USE("file .* is already being used for recording.*"),
    /** The conference is not being recorded. */
    NOT_RECORDED("Conference is not being recorded.*"),
    /** The control channel does not know the command, or an argument is missing. */
    INVALID_COMMAND("Invalid Command"),
    /** {@code fsapi} was given a command that does not exist or that the user may not run. */
    INVALID_CALL("INVALID CALL"),
    /** Any other text. */
    UNKNOWN(".*");

    private final Pattern text;

    CommandRefusal(String text) {
        this.text = Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** Finds the refusal for the text after {@code -ERR}. */
    static CommandRefusal of(String text) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.text.matcher(text).matches())
                .findFirst()
                .orElse(UNKNOWN);
    }
}
