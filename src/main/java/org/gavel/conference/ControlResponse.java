package org.gavel.conference;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.gavel.json.JsonFields;

/**
 * A response on the mod channel ({@code docs/protocol.md} §8.2). It goes to everybody who is subscribed and names nobody
 * who asked: only its line tells whose it may be.
 *
 * @param line the line that the switch ran, as {@link ConferenceCommand#line} predicts it; absent when it ran none
 * @param text what the command answered, may be empty
 * @param error why the switch ran none, such as {@code Invalid Command}
 * @param data the answer of {@code canvasInfo} and {@code list-videoLayouts}, otherwise empty
 */
public record ControlResponse(Optional<String> line, String text, Optional<String> error, JsonArray data) {

    /** Lines have at most 512 characters at the switch. */
    private static final int MAX_LINE = 1_024;

    /** The answer to a mute of ten thousand members has 170,000 characters. */
    private static final int MAX_TEXT = 4_000_000;

    /**
     * Reads an event of a conference's mod channel.
     *
     * @param conference whose mod channel the event must come from
     * @param params of a {@code verto.event}
     * @return ignored for an event that is no response of that channel, forged where a client sent it, otherwise genuine
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
                JsonFields.text(data, "conf-command").map(line -> HostileText.cut(line, MAX_LINE)),
                HostileText.cut(JsonFields.text(data, "response", ""), MAX_TEXT),
                JsonFields.text(data, "error").map(error -> HostileText.cut(error, HostileText.NAME)),
                JsonFields.array(data, "responseData")));
    }

    /** {@return what came of the command as a whole} */
    public CommandOutcome outcome() {
        if (error.isPresent()) {
            return new CommandOutcome.Failed(CommandRefusal.of(error.get()), error.get());
        }
        return text.equals("OK") ? new CommandOutcome.Done(text) : new ResponseText(text).outcome();
    }

    /** {@return what came of it for each member that the text names, by member id} */
    public Map<Long, CommandOutcome> memberOutcomes() {
        return new ResponseText(text).memberOutcomes();
    }
}
