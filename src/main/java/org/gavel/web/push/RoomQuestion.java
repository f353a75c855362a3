package org.gavel.web.push;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.gavel.conference.ConferenceId;
import org.gavel.json.JsonText;

/**
 * What a page that shows a room asked for last, so that the same can be shown anew.
 *
 * @param message with {@code query}, {@code first} and {@code count}
 */
record RoomQuestion(ConferenceId conference, JsonObject message) {

    /** The page asked for another order. */
    RoomQuestion asked(JsonObject query) {
        return with(query, "query", "first", "count", "top", "rows");
    }

    /** The page shows another part. */
    RoomQuestion moved(JsonObject window) {
        return with(window, "first", "count", "top", "rows");
    }

    private RoomQuestion with(JsonObject later, String... keys) {
        JsonObjectBuilder now = JsonText.object(message);
        for (String key : keys) {
            now.add(key, later.getOrDefault(key, JsonValue.NULL));
        }
        return new RoomQuestion(conference, now.build());
    }
}
