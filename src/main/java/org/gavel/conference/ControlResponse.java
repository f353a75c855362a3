package org.gavel.conference;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.gavel.json.JsonFields;

/**
 * A response on the control channel ({@code docs/protocol.md} §8.2). It goes to all subscribers and does not tell who
 * sent the command; only its line can be compared.
 *
 * @param line the line that the switch ran, as {@link ConferenceCommand#line} makes it; empty when the switch ran no
 *     command
 * @param text the text that the command answered; hostile text, may be empty
 * @param error why the switch ran no command, such as {@code Invalid Command}; hostile text
 * @param data the answer to {@code canvasInfo} and {@code list-videoLayouts}; otherwise empty
 */
public record ControlResponse(Optional<String> line, String text, Optional<String> error, JsonArray data) {

    /** Lines have at most 512 characters at the switch. */
    private static final int MAX_LINE = 1_024;

    /** Far above the answer to a mute of ten thousand members, which has 170,000 characters. */
    private static final int MAX_TEXT = 4_000_000;

    /**
     * Reads an event of a conference's control channel.
     *
     * @param conference the conference
     * @param params the params of a {@code verto.event}
     * @return ignored for an event that is no response on that channel, forged where a client sent it, otherwise
     *     genuine
     */
    public static ChannelReading<ControlResponse> read(ConferenceId conference, JsonObject params) {
        if (!JsonFields.text(params, "eventChannel", "").equals(conference.modChannel())) {
            return new ChannelReading.Ignored<>();
        }
        if (Forgery.isMarked(params)) {
            return new ChannelReading.Forged<>();
        }
        JsonObject data = JsonFields.object(params, "data");
        if (!JsonFields.text(data, "action", "").equals("response")) {
            return new ChannelReading.Ignored<>();
        }
        return new ChannelReading.Genuine<>(new ControlResponse(
                JsonFields.text(data, "conf-command").map(line -> BoundedFields.cut(line, MAX_LINE)),
                BoundedFields.cut(JsonFields.text(data, "response", ""), MAX_TEXT),
                JsonFields.text(data, "error").map(error -> BoundedFields.cut(error, BoundedFields.NAME)),
                JsonFields.array(data, "responseData")));
    }

    /** {@return the outcome of the command as a whole} */
    public CommandOutcome outcome() {
        if (error.isPresent()) {
            return new CommandOutcome.Failed(CommandRefusal.of(error.get()), error.get());
        }
        return text.equals("OK") ? new CommandOutcome.Done(text) : new ResponseText(text).outcome();
    }

    /** {@return the outcome for each member that the text names, by member id} */
    public Map<Long, CommandOutcome> memberOutcomes() {
        return new ResponseText(text).memberOutcomes();
    }
}
