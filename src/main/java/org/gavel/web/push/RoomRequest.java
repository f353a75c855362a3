package org.gavel.web.push;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.gavel.conference.ConferenceId;
import org.gavel.json.JsonText;

/**
 * What a page that shows a room asked for last. When the moderator's permissions change, the room is shown anew with it.
 *
 * @param conference the room's conference
 * @param message the message {@code room} with the latest {@code query}, {@code first}, {@code count}, {@code top} and {@code rows}
 */
record RoomRequest(ConferenceId conference, JsonObject message) {

    /** {@return the same request with the query and window of a message {@code query}} */
    RoomRequest withQuery(JsonObject query) {
        return with(query, "query", "first", "count", "top", "rows");
    }

    /** {@return the same request with the window of a message {@code window}} */
    RoomRequest withWindow(JsonObject window) {
        return with(window, "first", "count", "top", "rows");
    }

    private RoomRequest with(JsonObject later, String... keys) {
        JsonObjectBuilder now = JsonText.object(message);
        for (String key : keys) {
            now.add(key, later.getOrDefault(key, JsonValue.NULL));
        }
        return new RoomRequest(conference, now.build());
    }
}
