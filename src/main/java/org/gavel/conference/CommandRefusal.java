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
    /** The number that the switch called is busy ({@code docs/protocol.md} §5.5). */
    BUSY("USER_BUSY"),
    /** Nobody answered the switch's call. */
    NO_ANSWER("NO_ANSWER|NO_USER_RESPONSE|ALLOTTED_TIMEOUT|ORIGINATOR_CANCEL|PROGRESS_TIMEOUT|MEDIA_TIMEOUT"),
    /** Somebody rejected the switch's call. */
    REJECTED("CALL_REJECTED"),
    /** The number that the switch called is not signed in, or cannot be reached. */
    NOT_REACHABLE("USER_NOT_REGISTERED|SUBSCRIBER_ABSENT|DESTINATION_OUT_OF_ORDER|GATEWAY_DOWN"),
    /** The switch has no route to the number, or it does not exist. */
    NO_SUCH_NUMBER("UNALLOCATED_NUMBER|NO_ROUTE_DESTINATION|NO_ROUTE_TRANSIT_NET|INVALID_NUMBER_FORMAT|INVALID_URL"),
    /** The control channel does not know the command, or an argument is missing. */
    INVALID_COMMAND("Invalid Command"),
    /** {@code fsapi} was given a command that does not exist or that the user may not run. */
    INVALID_CALL("INVALID CALL"),
    /** The switch gives no reason, such as for a picture that it cannot write. */
    NO_REASON(""),
    /** Any other text. */
    UNKNOWN(".*");

    private final Pattern text;

    CommandRefusal(String text) {
        this.text = Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /**
     * Finds a refusal.
     *
     * @param text the text after {@code -ERR}, or the cause for which a call failed; hostile text
     * @return {@link #UNKNOWN} where the text is not known
     */
    public static CommandRefusal of(String text) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.text.matcher(text).matches())
                .findFirst()
                .orElse(UNKNOWN);
    }
}
