package org.gavel.conference;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Why the switch refused a command, told by its texts ({@code docs/protocol.md} §8.2). */
public enum CommandRefusal {
    /** No such conference runs. */
    NO_SUCH_CONFERENCE("Conference .* not found.*"),
    /** No such member is in the conference. */
    NO_SUCH_MEMBER("Non-Existant (ID|member).*"),
    /** The member is on hold. */
    MEMBER_ON_HOLD("member \\d+ is on hold.*"),
    /** The conference has one canvas only. */
    ONLY_ONE_CANVAS("Only 1 Canvas.*"),
    /** A value is none that the command takes. */
    INVALID_DATA("Invalid DATA.*"),
    /** No such layout is known. */
    INVALID_LAYOUT("Invalid layout .*"),
    /** Another member holds the floor. */
    FLOOR_HELD("floor is held by .*"),
    /** The member has a video role, which excludes the video floor. */
    FLOOR_BY_ROLE("cannot set floor on a member in an active video role.*"),
    /** The conference mixes no video. */
    NOT_MIXING("conference is not in mixing mode.*"),
    /** The file to play is not there. */
    FILE_NOT_FOUND("\\(play\\) File: .* not found.*"),
    /** The conference is being recorded into that file already. */
    FILE_IN_USE("file .* is already being used for recording.*"),
    /** The conference is not being recorded. */
    NOT_RECORDED("Conference is not being recorded.*"),
    /** The mod channel does not know the command, or the command lacks what it needs. */
    INVALID_COMMAND("Invalid Command"),
    /** {@code fsapi} was given a command that it may not run or that does not exist. */
    INVALID_CALL("INVALID CALL"),
    /** Any other text. */
    UNKNOWN(".*");

    private final Pattern text;

    CommandRefusal(String text) {
        this.text = Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** The refusal that a text behind {@code -ERR} tells. */
    static CommandRefusal of(String text) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.text.matcher(text).matches())
                .findFirst()
                .orElse(UNKNOWN);
    }
}
