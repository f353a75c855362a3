package org.gavel.demo.modconference;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.gavel.json.JsonFields;

/** Makes the API line of a camera command, whose numbers stand beside the command ({@code docs/protocol.md} §8.3). */
final class CameraLine {

    private CameraLine() {}

    /**
     * {@return the line; empty when a number is missing}
     *
     * @param name the conference's name
     * @param command the command as it was sent
     * @param data the client's {@code data}
     */
    static Optional<String> of(String name, String command, JsonObject data) {
        OptionalLong canvas = JsonFields.number(data, "canvasID");
        OptionalLong layer = JsonFields.number(data, "layerID");
        if (canvas.isEmpty() || layer.isEmpty()) {
            return Optional.empty();
        }
        String head = name + " cam " + canvas.getAsLong() + " " + layer.getAsLong() + " ";
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "reset-layer" -> Optional.of(head + "reset");
            case "layer-pan-x" -> pan(data).map(metric -> head + "pan=x:" + metric);
            case "layer-pan-y" -> pan(data).map(metric -> head + "pan=y:" + metric);
            default -> zoom(data).map(area -> head + area);
        };
    }

    private static Optional<String> pan(JsonObject data) {
        OptionalLong metric = JsonFields.number(data, "metric");
        String relative = JsonFields.truth(data, "absolute") ? "" : "i";
        return metric.isPresent() ? Optional.of(metric.getAsLong() + relative) : Optional.empty();
    }

    private static Optional<String> zoom(JsonObject data) {
        JsonObject area = JsonFields.object(data, "dimensions");
        StringBuilder out = new StringBuilder("zoom=");
        for (String key : new String[] {"x", "y", "w", "h"}) {
            OptionalLong number = JsonFields.number(area, key);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            out.append(out.length() > 5 ? ":" : "").append(number.getAsLong());
        }
        return Optional.of(out + " snap_factor=1 zoom_factor=1");
    }
}
