package org.gavel.conference;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;
import org.gavel.captures.Recording;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.json.MalformedJsonException;

/** Takes frames of recordings apart. */
final class Recorded {

    private Recorded() {}

    /** A frame that is a JSON object. */
    static Optional<JsonObject> frame(Recording.Line line) {
        try {
            return line.text().startsWith("{") ? Optional.of(JsonText.readObject(line.text())) : Optional.empty();
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }

    /** The params of an event from the switch. */
    static Optional<JsonObject> event(Recording.Line line) {
        return line.dir() == Recording.Direction.IN ? params(line, "verto.event") : Optional.empty();
    }

    /** The params of a broadcast to a channel of a family. */
    static Optional<JsonObject> broadcast(Recording.Line line, ChannelName.Family family) {
        return line.dir() == Recording.Direction.OUT
                ? params(line, "verto.broadcast").filter(params -> isOn(params, family))
                : Optional.empty();
    }

    static Stream<JsonObject> events(String name) {
        return Recording.load(name).lines().stream().flatMap(line -> event(line).stream());
    }

    static boolean isOn(JsonObject params, ChannelName.Family family) {
        return channel(params).filter(channel -> channel.family() == family).isPresent();
    }

    static Optional<ChannelName> channel(JsonObject params) {
        return JsonFields.text(params, "eventChannel").flatMap(ChannelName::parse);
    }

    private static Optional<JsonObject> params(Recording.Line line, String method) {
        return frame(line)
                .filter(frame -> JsonFields.text(frame, "method", "").equals(method))
                .map(frame -> JsonFields.object(frame, "params"));
    }
}
